using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace MonPs.Core.Fair;

/// <summary>Why prices cannot be made fair.</summary>
public enum MarginRefusalReason
{
    /// <summary>Fewer than two outcomes were given; the value is how many.</summary>
    TooFewOutcomes,

    /// <summary>A decimal price of 1 or less pays nothing; the value is that price.</summary>
    OddsTooLow,

    /// <summary>A price, or what was computed from it, is not a finite number; the value is that number.</summary>
    NotFinite,

    /// <summary>The method leaves an outcome no probability (additive on long shots); the value is what it leaves.</summary>
    NegativeProbability,
}

/// <summary>A refusal and the number that caused it.</summary>
/// <param name="Reason">Which rule was broken.</param>
/// <param name="Outcome">Position of the faulty outcome; null when the fault is not in one of them.</param>
/// <param name="Value">The faulty number itself.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MarginRefusal(MarginRefusalReason Reason, int? Outcome, double Value);

/// <summary>Fair odds, or the reason why there are none: exactly one of the two.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MarginResult(FairOdds? Fair, MarginRefusal? Refusal)
{
    /// <summary>True, with the fair odds, unless the prices were refused.</summary>
    public bool TryGet([NotNullWhen(true)] out FairOdds? fair) => (fair = Fair) is not null;

    internal static MarginResult Refused(MarginRefusalReason reason, int? outcome, double value) =>
        new(null, new MarginRefusal(reason, outcome, value));
}

using System.Runtime.InteropServices;
using MathNet.Numerics.Distributions;

namespace MonPs.Core.Statistics;

/// <summary>Expected cumulative profit at one point of the curve, and how far chance may push it from there.</summary>
/// <param name="Expected">Σ of the expected profits so far, in money.</param>
/// <param name="Deviation">√Σ of their variances, in money.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ProfitBand(double Expected, double Deviation)
{
    /// <summary>Half the bettors with these bets end within Expected ± this.</summary>
    public double Half50 => HalfWidths.Of50 * Deviation;

    /// <summary>Four in five end within Expected ± this.</summary>
    public double Half80 => HalfWidths.Of80 * Deviation;

    /// <summary>Nineteen in twenty end within Expected ± this.</summary>
    public double Half95 => HalfWidths.Of95 * Deviation;

    static class HalfWidths
    {
        internal static readonly double Of50 = Normal.InvCDF(0, 1, 0.75);
        internal static readonly double Of80 = Normal.InvCDF(0, 1, 0.90);
        internal static readonly double Of95 = Normal.InvCDF(0, 1, 0.975);
    }
}

/// <summary>The fan around the curve of expected profit.</summary>
public static class ProfitBands
{
    /// <summary>One band after each bet, oldest first, as the bets stream by.</summary>
    /// <param name="bets">Expected profit and variance of each bet, or of each group of bets between two points.</param>
    public static IEnumerable<ProfitBand> Along(IEnumerable<(double Expected, double Variance)> bets)
    {
        ArgumentNullException.ThrowIfNull(bets);
        return Cumulate(bets);
    }

    static IEnumerable<ProfitBand> Cumulate(IEnumerable<(double Expected, double Variance)> bets)
    {
        var (expected, variance) = (0.0, 0.0);
        foreach (var bet in bets)
        {
            expected += bet.Expected;
            variance += bet.Variance;
            yield return new ProfitBand(expected, Math.Sqrt(variance));
        }
    }
}

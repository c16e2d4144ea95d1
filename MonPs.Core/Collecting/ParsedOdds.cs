using MonPs.Core.Matches;
using MonPs.Core.Odds;

namespace MonPs.Core.Collecting;

/// <summary>Why a market in an answer was not stored.</summary>
public enum QuoteRefusal
{
    /// <summary>The match had kicked off, or the price was from after kick-off: never a closing line.</summary>
    InPlay,

    /// <summary>A price of 1.01 or less, or beyond what can be a price.</summary>
    ImpossiblePrice,

    /// <summary>An outcome is missing or named like neither team.</summary>
    UnknownOutcome,

    /// <summary>The event has no two teams.</summary>
    NoTeams,
}

/// <summary>What one answer of the provider holds for us.</summary>
public sealed record ParsedOdds(
    IReadOnlyList<SeenMatch> Matches,
    IReadOnlyList<SeenH2h> H2h,
    IReadOnlyList<SeenTotals> Totals,
    IReadOnlyDictionary<QuoteRefusal, int> Refused,
    IReadOnlySet<string> Bookmakers
);

using MonPs.Core.Odds;

namespace MonPs.Core.Opportunities;

/// <summary>A price above the reference's fair odds on the same outcome and line.</summary>
/// <param name="FairOdds">1/q, from the reference's latest quote with its margin taken out.</param>
/// <param name="EdgePercent">(o·q − 1) × 100.</param>
/// <param name="PriceSeenAt">When the price was last there.</param>
/// <param name="ReferenceSeenAt">When the reference's quote was last there.</param>
/// <param name="IsStale">The price is older than the reference's by more than fifteen minutes: it may be gone.</param>
/// <param name="IsSuspicious">So far from fair that it is more likely a mistake than a gift.</param>
/// <param name="KellyPercent">The Kelly stake times the cautious fraction, in percent of the bankroll.</param>
/// <param name="KellyStake">The same in money; null when no bankroll is set.</param>
public sealed record Opportunity(
    string MatchId,
    string Sport,
    string HomeTeam,
    string AwayTeam,
    DateTimeOffset CommenceTime,
    Market Market,
    Outcome Outcome,
    decimal? Line,
    string Bookmaker,
    decimal Odds,
    decimal FairOdds,
    decimal EdgePercent,
    DateTimeOffset PriceSeenAt,
    DateTimeOffset ReferenceSeenAt,
    bool IsStale,
    bool IsSuspicious,
    decimal KellyPercent,
    decimal? KellyStake
);

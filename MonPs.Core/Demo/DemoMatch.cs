using MonPs.Core.Odds;

namespace MonPs.Core.Demo;

/// <summary>
/// A match of the past season or one with an open bet; the scores and <paramref name="CompletedAt"/> are null while it is
/// not over. The id is the one <see cref="DemoService"/> gives the same match.
/// </summary>
public sealed record DemoMatch(
    string Id,
    string SportKey,
    string HomeTeam,
    string AwayTeam,
    DateTimeOffset CommenceTime,
    int? HomeScore,
    int? AwayScore,
    DateTimeOffset? CompletedAt
);

/// <summary>A 1X2 quote as a collector would have stored it; unchanged ones are merged (CollectedAt … LastSeenAt).</summary>
public sealed record DemoH2hQuote(
    string MatchId,
    string Bookmaker,
    DemoH2hPrices Prices,
    DateTimeOffset CollectedAt,
    DateTimeOffset LastSeenAt,
    DateTimeOffset SourceUpdatedAt
);

/// <summary>The same with a totals line.</summary>
public sealed record DemoTotalsQuote(
    string MatchId,
    string Bookmaker,
    DemoTotalsPrices Prices,
    DateTimeOffset CollectedAt,
    DateTimeOffset LastSeenAt,
    DateTimeOffset SourceUpdatedAt
);

/// <summary>
/// A bet of the demo's bettor, unsettled: settling it from the match's score is the reader's work. Stake in euros, line only
/// on totals, <paramref name="Notes"/> in French as its writer is.
/// </summary>
public sealed record DemoBet(
    string MatchId,
    string MatchName,
    string SportKey,
    DateTimeOffset KickoffTime,
    Market Market,
    Outcome Selection,
    decimal? Line,
    string Bookmaker,
    decimal OddsObtained,
    decimal Stake,
    DateTimeOffset PlacedAt,
    IReadOnlyList<string> Tags,
    string? Notes
);

namespace MonPs.Core.Odds;

/// <summary>A 1X2 price in one answer. <paramref name="SourceUpdatedAt"/> is the provider's time of it, null when unknown.</summary>
public sealed record SeenH2h(
    string MatchId,
    string Bookmaker,
    decimal HomeOdds,
    decimal? DrawOdds,
    decimal AwayOdds,
    DateTimeOffset? SourceUpdatedAt
);

/// <summary>An over/under price of one line in one answer.</summary>
public sealed record SeenTotals(
    string MatchId,
    string Bookmaker,
    decimal Line,
    decimal OverOdds,
    decimal UnderOdds,
    DateTimeOffset? SourceUpdatedAt
);

namespace MonPs.Core.Odds;

/// <summary>The best price of one outcome, and who offers it.</summary>
public sealed record BestPrice(decimal Odds, string Bookmaker);

/// <summary>The best over and under of one line.</summary>
public sealed record TotalsLine(decimal Line, BestPrice? Over, BestPrice? Under);

/// <summary>A match that has not kicked off, with the best price of each outcome now; null where nobody quotes it.</summary>
public sealed record UpcomingMatch(
    string MatchId,
    string Sport,
    string HomeTeam,
    string AwayTeam,
    DateTimeOffset CommenceTime,
    BestPrice? Home,
    BestPrice? Draw,
    BestPrice? Away,
    IReadOnlyList<TotalsLine> Totals,
    DateTimeOffset? LastSeenAt
)
{
    public string Name => $"{HomeTeam} vs {AwayTeam}";
}

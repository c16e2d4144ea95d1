namespace MonPs.Core.Statistics;

/// <summary>By what the figures are broken down.</summary>
public enum BreakdownBy
{
    Bookmaker,
    League,
    Market,
    Selection,
    OddsBand,
    HoursBefore,
    Weekday,
    Tag,
    Grade,
}

/// <summary>One dimension and its rows, most bets first (bands and days in their own order).</summary>
public sealed record Breakdown(BreakdownBy By, IReadOnlyList<BreakdownRow> Rows);

/// <summary>The figures of the bets that share one value of the dimension.</summary>
/// <param name="Key">The value: a bookmaker's key, <c>1.5-2</c>, <c>monday</c>, …; empty when the bet has none.</param>
/// <param name="IsSmall">Fewer than <see cref="SmallSample"/> bets: too few to read anything into.</param>
public sealed record BreakdownRow(
    string Key,
    int Bets,
    int SettledBets,
    decimal Staked,
    decimal Profit,
    decimal? RoiPercent,
    int ClvBets,
    double? ClvPercent,
    int ClvFairBets,
    double? ClvFairPercent,
    bool IsSmall
)
{
    public const int SmallSample = 20;
}

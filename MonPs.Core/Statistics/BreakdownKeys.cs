using MonPs.Core.Closing;
using MonPs.Core.Data;

namespace MonPs.Core.Statistics;

/// <summary>Which value of a dimension a bet has; a bet with several tags counts under each.</summary>
internal static class BreakdownKeys
{
    private static readonly (decimal Below, string Key)[] OddsBands =
    [
        (1.5m, "1-1.5"),
        (2m, "1.5-2"),
        (3m, "2-3"),
        (5m, "3-5"),
        (decimal.MaxValue, "5+"),
    ];

    private static readonly (double Below, string Key)[] HourBands =
    [
        (0, "after"),
        (1, "0-1"),
        (3, "1-3"),
        (6, "3-6"),
        (24, "6-24"),
        (72, "24-72"),
        (double.MaxValue, "72+"),
    ];

    public static IEnumerable<string> Of(BreakdownBy by, ReportRow bet, TimeZoneInfo zone) =>
        by switch
        {
            BreakdownBy.Bookmaker => [bet.Bookmaker ?? ""],
            BreakdownBy.League => [bet.Sport ?? ""],
            BreakdownBy.Market => [SnakeCase.Of(bet.Market)],
            // A bet on another market names its selection in free words; each would be a row of its own.
            BreakdownBy.Selection => [bet.Market == Odds.Market.Other ? SnakeCase.Of(bet.Market) : bet.Selection],
            BreakdownBy.OddsBand => [OddsBands.First(band => bet.Odds < band.Below).Key],
            BreakdownBy.HoursBefore => [HourBands.First(band => HoursBefore(bet) < band.Below).Key],
            BreakdownBy.Weekday => [Weekday(bet, zone)],
            BreakdownBy.Tag => bet.Tags.Length == 0 ? [""] : bet.Tags,
            BreakdownBy.Grade => [Grade(bet)],
            _ => throw new ArgumentOutOfRangeException(nameof(by), by, null),
        };

    /// <summary>Where a row stands: bands and days have an order of their own, the others go by size.</summary>
    public static int? Rank(BreakdownBy by, string key) =>
        by switch
        {
            BreakdownBy.OddsBand => Array.FindIndex(OddsBands, band => band.Key == key),
            BreakdownBy.HoursBefore => Array.FindIndex(HourBands, band => band.Key == key),
            BreakdownBy.Weekday => ((int)Enum.Parse<DayOfWeek>(key, ignoreCase: true) + 6) % 7,
            BreakdownBy.Grade => key.Length == 0 ? int.MaxValue : key[0],
            _ => null,
        };

    // A closing typed by hand has no grade, yet it is one: it must not stand among the missing.
    private static string Grade(ReportRow bet) =>
        bet.Grade?.ToString() ?? (bet.Method is ClosingMethod.Manual ? SnakeCase.Of(ClosingMethod.Manual) : "");

    private static double HoursBefore(ReportRow bet) => (bet.KickoffTime - bet.CreatedAt).TotalHours;

    private static string Weekday(ReportRow bet, TimeZoneInfo zone) =>
        SnakeCase.Of(TimeZoneInfo.ConvertTime(bet.KickoffTime, zone).DayOfWeek);
}

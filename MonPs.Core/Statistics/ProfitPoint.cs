namespace MonPs.Core.Statistics;

/// <summary>Where the account stood at the end of a day of kick-offs (the user's days).</summary>
/// <param name="Day">The day.</param>
/// <param name="Bets">Settled bets up to and with that day.</param>
/// <param name="Profit">Their profit, added up, in the configured currency.</param>
/// <param name="Promised">Those among them whose fair closing line says what they were worth.</param>
/// <param name="Expected">What the closing line promised on those, added up, in the same currency (DOMAIN §6).</param>
public readonly record struct ProfitPoint(
    DateOnly Day,
    int Bets,
    decimal Profit,
    int Promised = 0,
    double Expected = 0
);

/// <summary>What one day added.</summary>
internal sealed record ProfitDay(DateTime Day, int Bets, decimal Profit, int Promised = 0, double Expected = 0);

/// <summary>Adds days up to a curve of no more points than a screen can show. Pure.</summary>
internal static class ProfitCurves
{
    /// <param name="days">In order of time.</param>
    /// <param name="most">At most so many points, 2 or more; the last day is always among them.</param>
    public static IReadOnlyList<ProfitPoint> Of(IReadOnlyList<ProfitDay> days, int most)
    {
        var points = new List<ProfitPoint>(days.Count);
        foreach (var day in days)
        {
            var before = points.Count > 0 ? points[^1] : new(default, 0, 0);
            points.Add(
                new(
                    DateOnly.FromDateTime(day.Day),
                    before.Bets + day.Bets,
                    before.Profit + day.Profit,
                    before.Promised + day.Promised,
                    before.Expected + day.Expected
                )
            );
        }
        return points.Count <= most ? points : Thin(points, most);
    }

    // Each point is an end of a day, so leaving some out changes no other.
    private static List<ProfitPoint> Thin(List<ProfitPoint> points, int most) =>
        [.. Enumerable.Range(0, most).Select(i => points[(int)((long)i * (points.Count - 1) / (most - 1))])];
}

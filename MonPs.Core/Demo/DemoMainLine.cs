namespace MonPs.Core.Demo;

/// <summary>The one totals line a bookmaker shows: the one whose two sides are nearest to even money.</summary>
static class DemoMainLine
{
    const decimal Lowest = 0.5m;
    const decimal Highest = 5.5m;

    /// <summary>Counted in goals still to come; add the goals so far for the line on the board.</summary>
    public static decimal Of(DemoGoalCount goals, DemoLines lines) =>
        Candidates(lines == DemoLines.Quarters ? 0.25m : 1m).MinBy(line => Math.Abs(goals.OverUnder(line)[0] - 0.5));

    // Through double, which drops trailing zeros: a line reads 2.5, never 2.50.
    static IEnumerable<decimal> Candidates(decimal step)
    {
        for (var line = Lowest; line <= Highest; line += step)
            yield return (decimal)(double)line;
    }
}

using MonPs.Core.Demo;

namespace MonPs.Tests.Core.Demo;

/// <summary>One world and one instant for the tests of the demo, and the margin removal that the demo's margin inverts.</summary>
static class DemoWorld
{
    public static readonly DateTimeOffset Now = new(2026, 8, 21, 17, 3, 20, TimeSpan.Zero);

    public static readonly DemoMarket Market = new();

    public static IEnumerable<DemoFixture> Fixtures(int count, int every = 1)
    {
        var first = DemoSchedule.FirstSlotAtOrAfter(Now);
        return Enumerable.Range(0, count).Select(n => Market.Schedule.Fixture(first + ((long)n * every)));
    }

    /// <summary>Home, draw, away as the world really is; what no bookmaker knows.</summary>
    public static double[] TrueChances(DemoFixture fixture) =>
        DemoChances.H2h(Market.Truth.Rates(fixture), new DemoScore(0, 0));

    public static decimal[] Odds(this DemoH2hPrices prices) => [prices.Home, prices.Draw, prices.Away];

    public static decimal[] Odds(this DemoTotalsPrices prices) => [prices.Over, prices.Under];

    /// <summary>Power method by bisection, written apart from the product's own.</summary>
    public static double[] Fair(decimal[] odds)
    {
        var (low, high) = (0.5, 3.0);
        for (var step = 0; step < 60; step++)
        {
            var power = (low + high) / 2;
            var isTooSmall = odds.Sum(odd => Math.Pow((double)odd, -power)) > 1;
            (low, high) = isTooSmall ? (power, high) : (low, power);
        }
        return Array.ConvertAll(odds, odd => Math.Pow((double)odd, -low));
    }
}

using System.Globalization;
using MonPs.Core.Demo;
using Xunit;

namespace MonPs.Tests.Core.Demo;

public sealed class DemoMarketTests
{
    static readonly DemoMarket Market = DemoWorld.Market;

    [Fact]
    public void The_same_instant_always_has_the_same_prices()
    {
        var again = new DemoMarket();
        foreach (var fixture in DemoWorld.Fixtures(60))
        foreach (var bookmaker in DemoBookmaker.All)
        {
            Assert.Equal(Market.H2h(fixture, bookmaker, DemoWorld.Now), again.H2h(fixture, bookmaker, DemoWorld.Now));
            Assert.Equal(
                Market.Totals(fixture, bookmaker, DemoWorld.Now),
                again.Totals(fixture, bookmaker, DemoWorld.Now)
            );
        }
    }

    [Fact]
    public void Before_kick_off_every_price_is_above_the_refused_and_every_book_has_its_margin()
    {
        foreach (var fixture in DemoWorld.Fixtures(400, 7))
        foreach (var bookmaker in DemoBookmaker.All)
        {
            var at = fixture.Kickoff.AddMinutes(-(fixture.Slot % 170) - 1);
            var odds = Market.H2h(fixture, bookmaker, at).Odds();
            Assert.All(odds, odd => Assert.True(odd > 1.01m));
            Assert.Equal(bookmaker.Margin, odds.Sum(odd => 1 / (double)odd) - 1, 0.012);
        }
    }

    [Fact]
    public void The_sharp_price_comes_closer_to_the_truth_as_kick_off_approaches()
    {
        double[] hoursBefore = [40, 3, 0.25, 0];
        double[] errors = [.. hoursBefore.Select(MeanError)];
        Assert.Equal(errors.OrderDescending(), errors);
        Assert.True(errors[^1] < errors[0] / 3);
    }

    static double MeanError(double hoursBefore) =>
        DemoWorld
            .Fixtures(800)
            .Average(fixture =>
            {
                var truth = DemoChances.H2h(Market.Truth.Rates(fixture), new DemoScore(0, 0));
                var prices = Market.H2h(fixture, DemoBookmaker.Pinnacle, fixture.Kickoff.AddHours(-hoursBefore));
                return DemoWorld.Fair(prices.Odds()).Zip(truth, (fair, real) => Math.Abs(fair - real)).Average();
            });

    [Fact]
    public void The_sharp_line_moves_enough_in_ten_minutes_for_a_visitor_to_see_it()
    {
        var moved = DemoWorld
            .Fixtures(300)
            .Count(of =>
                Market.H2h(of, DemoBookmaker.Pinnacle, of.Kickoff.AddMinutes(-10))
                != Market.H2h(of, DemoBookmaker.Pinnacle, of.Kickoff.AddSeconds(-20))
            );
        Assert.True(moved > 270);
    }

    [Fact]
    public void The_sharp_main_line_includes_quarters_and_differs_between_matches()
    {
        var lines = DemoWorld
            .Fixtures(600)
            .Select(of => Market.Totals(of, DemoBookmaker.Pinnacle, of.Kickoff.AddHours(-1))!.Line)
            .ToHashSet();
        Assert.Superset(new HashSet<decimal> { 2.25m, 2.5m, 2.75m, 3m }, lines);
        Assert.All(lines, line => Assert.False(line.ToString(CultureInfo.InvariantCulture).EndsWith('0')));
    }

    [Fact]
    public void Most_half_lines_are_two_and_a_half()
    {
        var pmu = DemoBookmaker.Find("pmu_fr")!;
        var lines = DemoWorld
            .Fixtures(600)
            .Select(of => Market.Totals(of, pmu, of.Kickoff.AddHours(-1))!.Line)
            .ToList();
        Assert.All(lines, line => Assert.Equal(0.5m, line % 1));
        Assert.True(lines.Count(line => line == 2.5m) > 400);
    }

    [Theory]
    [InlineData("unibet_fr")]
    [InlineData("winamax_fr")]
    [InlineData("betclic_fr")]
    public void The_french_books_without_totals_have_none(string key) =>
        Assert.Null(Market.Totals(DemoWorld.Fixtures(1).Single(), DemoBookmaker.Find(key)!, DemoWorld.Now));

    [Fact]
    public void After_kick_off_the_prices_go_on_and_follow_the_score()
    {
        foreach (var fixture in DemoWorld.Fixtures(200))
        {
            var late = fixture.Kickoff + DemoMatchClock.Length * 0.98;
            var score = Market.Truth.ScoreAt(fixture, late);
            var prices = Market.H2h(fixture, DemoBookmaker.Pinnacle, late);
            var leading =
                score.Home > score.Away ? prices.Home
                : score.Home < score.Away ? prices.Away
                : prices.Draw;
            Assert.True(leading < 1.25m);
            Assert.True(Market.Totals(fixture, DemoBookmaker.Pinnacle, late)!.Line > score.Total);
        }
    }

    [Fact]
    public void A_quote_was_seen_two_seconds_to_two_minutes_before_now_and_never_goes_back()
    {
        foreach (var fixture in DemoWorld.Fixtures(20))
        foreach (var bookmaker in DemoBookmaker.All)
        {
            var before = DateTimeOffset.MinValue;
            for (var second = 0; second < 300; second += 7)
            {
                var now = DemoWorld.Now.AddSeconds(second);
                var seen = Market.SeenAt(fixture, bookmaker, now);
                Assert.InRange(now - seen, TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(2));
                Assert.True(seen >= before);
                before = seen;
            }
        }
    }
}

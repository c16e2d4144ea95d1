using MonPs.Core.Demo;
using Xunit;

namespace MonPs.Tests.Core.Demo;

/// <summary>CLV means something in the demo: guessing loses to the close, beating the sharp price of the moment beats it.</summary>
public sealed class DemoMarketIsLearnableTests
{
    sealed record Taken(double EdgeThen, double TrueEdge, double ClvRaw, double ClvFair);

    static readonly Taken[] All = [.. DemoWorld.Fixtures(400, 5).SelectMany(Offers)];

    static IEnumerable<Taken> Offers(DemoFixture fixture)
    {
        var at = fixture.Kickoff.AddMinutes(-20 - (fixture.Slot % 150));
        var close = DemoWorld.Market.H2h(fixture, DemoBookmaker.Pinnacle, fixture.Kickoff.AddSeconds(-40)).Odds();
        var truth = DemoWorld.TrueChances(fixture);
        var then = DemoWorld.Market.H2h(fixture, DemoBookmaker.Pinnacle, at).Odds();
        return from bookmaker in DemoBookmaker.All
            where !bookmaker.IsSharp
            let odds = DemoWorld.Market.H2h(fixture, bookmaker, at).Odds()
            from side in Enumerable.Range(0, 3)
            select new Taken(
                ((double)odds[side] * DemoWorld.Fair(then)[side]) - 1,
                ((double)odds[side] * truth[side]) - 1,
                (double)(odds[side] / close[side]) - 1,
                ((double)odds[side] * DemoWorld.Fair(close)[side]) - 1
            );
    }

    [Fact]
    public void Thousands_of_random_picks_have_a_negative_clv()
    {
        Assert.True(All.Length > 1000);
        Assert.True(All.Average(each => each.ClvRaw) < -0.01);
    }

    [Fact]
    public void Picks_with_an_edge_over_the_sharp_price_of_the_moment_beat_the_close()
    {
        var edges = All.Where(each => each.EdgeThen > 0.01).ToList();
        Assert.True(edges.Count > 30);
        Assert.True(edges.Average(each => each.ClvFair) > 0.01);
    }

    [Fact]
    public void The_mean_fair_clv_converges_to_the_true_edge()
    {
        var trueEdge = All.Average(each => each.TrueEdge);
        Assert.Equal(trueEdge, All.Average(each => each.ClvFair), 0.005);
        var chosen = All.Where(each => each.EdgeThen > 0.01).ToList();
        Assert.Equal(chosen.Average(each => each.TrueEdge), chosen.Average(each => each.ClvFair), 0.02);
    }

    [Fact]
    public void Value_above_two_percent_exists_but_is_rare() =>
        Assert.InRange(All.Count(each => each.EdgeThen > 0.02) / (double)All.Length, 0.004, 0.06);
}

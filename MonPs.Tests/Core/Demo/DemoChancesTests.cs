using MonPs.Core.Demo;
using Xunit;

namespace MonPs.Tests.Core.Demo;

public sealed class DemoChancesTests
{
    [Fact]
    public void Every_match_has_believable_chances_that_add_up_to_one()
    {
        foreach (var fixture in DemoWorld.Fixtures(3780))
        {
            var rates = DemoWorld.Market.Truth.Rates(fixture);
            var chances = DemoChances.H2h(rates, new DemoScore(0, 0));
            Assert.Equal(1, chances.Sum(), 1e-9);
            Assert.All(chances, chance => Assert.InRange(chance, 0.02, 0.92));
            Assert.InRange(rates.Total, 1.8, 4.5);
        }
    }

    [Fact]
    public void The_home_side_wins_more_often_and_a_match_has_close_to_three_goals()
    {
        DemoScore[] scores = [.. DemoWorld.Fixtures(3780).Select(DemoWorld.Market.Truth.FinalScore)];
        Assert.InRange(scores.Average(score => score.Total), 2.5, 3.0);
        Assert.InRange(scores.Count(score => score.Home > score.Away) / 3780.0, 0.40, 0.50);
        Assert.InRange(scores.Count(score => score.Home == score.Away) / 3780.0, 0.20, 0.30);
    }

    [Fact]
    public void Results_come_as_often_as_the_true_chances_say()
    {
        DemoFixture[] fixtures = [.. DemoWorld.Fixtures(3780)];
        var truth = DemoWorld.Market.Truth;
        var expected = fixtures.Sum(of => DemoChances.H2h(truth.Rates(of), new DemoScore(0, 0))[0]);
        var counted = fixtures.Count(of => truth.FinalScore(of) is var score && score.Home > score.Away);
        Assert.InRange(counted - expected, -100, 100);
    }

    // DOMAIN's worked example: mean 2.726401; fair odds are (1 - P) / W.
    [Theory]
    [InlineData(2.25, 1.7128)]
    [InlineData(2.75, 2.2111)]
    [InlineData(3.0, 2.6699)]
    [InlineData(3.5, 3.4277)]
    public void A_totals_line_has_the_fair_over_price_of_its_masses(double line, double fair) =>
        Assert.Equal(fair, 1 / new DemoGoalCount(2.726401).OverUnder((decimal)line)[0], 1e-4);

    [Fact]
    public void A_score_only_grows_and_is_final_at_the_end_of_the_match()
    {
        var truth = DemoWorld.Market.Truth;
        foreach (var fixture in DemoWorld.Fixtures(100))
        {
            Assert.Equal(0, truth.ScoreAt(fixture, fixture.Kickoff).Total);
            var goals = Enumerable.Range(0, 8).Select(n => truth.ScoreAt(fixture, fixture.Kickoff.AddMinutes(n)).Total);
            Assert.Equal(goals.Order(), goals);
            Assert.Equal(truth.FinalScore(fixture), truth.ScoreAt(fixture, fixture.Kickoff.AddDays(1)));
        }
    }
}

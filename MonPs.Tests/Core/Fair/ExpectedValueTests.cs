using MonPs.Core.Bets;
using MonPs.Core.Fair;
using MonPs.Core.Odds;
using MonPs.Tests.Support;
using Xunit;

namespace MonPs.Tests.Core.Fair;

public class ExpectedValueTests
{
    [Fact]
    public void A_push_shrinks_the_expected_profit()
    {
        const double push = 0.22;
        var win = 0.5 * (1 - push);
        Assert.Equal(0.0195, ExpectedValue.PerUnit(2.05, win, push), 1e-12);
    }

    [Fact]
    public void The_published_values_with_a_push_are_reproduced()
    {
        foreach (var vector in PublishedVectors.OfKind("ev_with_push"))
        {
            var input = vector.GetProperty("input");
            var closing = input.GetProperty("closing");
            var q = Margin
                .Remove([closing.Number("over"), closing.Number("under")], MarginMethod.Multiplicative)
                .Fair!.Probabilities[0];
            var (odds, push) = (input.Number("odds"), input.Number("push_prob"));
            var expected = vector.GetProperty("expected");
            Assert.Equal(expected.Number("clv_novig"), odds * q - 1, 1e-9);
            Assert.Equal(expected.Number("ev_per_stake"), ExpectedValue.PerUnit(odds, q * (1 - push), push), 1e-9);
        }
    }

    [Fact]
    public void The_published_values_and_Kelly_stakes_are_reproduced()
    {
        foreach (var vector in PublishedVectors.OfKind("ev"))
        {
            var (odds, p) = (vector.GetProperty("input").Number("odds"), vector.GetProperty("input").Number("p"));
            Assert.Equal(vector.GetProperty("expected").Number("ev"), ExpectedValue.PerUnit(odds, p), 1e-4);
            if (vector.GetProperty("expected").TryGetProperty("kelly", out var kelly))
                Assert.Equal(kelly.GetDouble(), ExpectedValue.Kelly(odds, p), 1e-4);
        }
        foreach (var vector in PublishedVectors.OfKind("kelly"))
        {
            var input = vector.GetProperty("input");
            Assert.Equal(vector.Number("expected"), ExpectedValue.Kelly(input.Number("odds"), input.Number("p")), 1e-9);
        }
    }

    [Fact]
    public void The_published_Kelly_stake_in_money_is_reproduced()
    {
        foreach (var vector in PublishedVectors.OfKind("kelly_stake"))
        {
            var input = vector.GetProperty("input");
            var kelly = ExpectedValue.Kelly(input.Number("odds"), input.Number("p"));
            var stake = ExpectedValue.KellyStake(
                kelly,
                (decimal)input.Number("mult"),
                (decimal)input.Number("bankroll")
            );
            Assert.Equal(vector.Number("expected"), (double)stake, vector.Number("tolerance"));
        }
    }

    [Fact]
    public void A_flat_bettor_at_fair_odds_has_a_variance_of_the_odds_minus_one()
    {
        Assert.Equal(2, OutcomeMasses.WinOrLose(1 / 3.0).Variance(3), 1e-12);
        foreach (var vector in PublishedVectors.OfKind("yield_sd_null"))
        {
            var (bets, odds) = (vector.GetProperty("input").Number("n"), vector.GetProperty("input").Number("odds"));
            var deviation = Math.Sqrt(OutcomeMasses.WinOrLose(1 / odds).Variance(odds) / bets);
            Assert.Equal(vector.Number("expected"), deviation, vector.Number("tolerance"));
        }
    }

    [Fact]
    public void A_quarter_Kelly_stake_is_a_quarter_of_the_share_of_the_bankroll() =>
        Assert.Equal(100m, ExpectedValue.KellyStake(ExpectedValue.Kelly(3.0, 0.6), 0.25m, 1000m));

    [Fact]
    public void A_losing_bet_is_not_staked() => Assert.Equal(0, ExpectedValue.Kelly(1.9, 0.5));

    [Fact]
    public void With_a_push_Kelly_still_makes_the_bankroll_grow_fastest()
    {
        var masses = new OutcomeMasses(0.42, 0, 0.22, 0, 0.36);
        var best = ExpectedValue.Kelly(2.05, masses);
        double Growth(double f) => masses.Win * Math.Log(1 + f * 1.05) + masses.Loss * Math.Log(1 - f);
        Assert.True(best > 0.01);
        Assert.True(Growth(best) > Growth(best - 0.005));
        Assert.True(Growth(best) > Growth(best + 0.005));
    }

    // Goals are drawn, bets are settled to the cent, and the mean must be what the masses promised: two separate
    // pieces of code, one counting halves and one adding probabilities, have to agree on every kind of line.
    [Theory]
    [InlineData(Outcome.Over, 2.0)]
    [InlineData(Outcome.Over, 2.25)]
    [InlineData(Outcome.Over, 2.5)]
    [InlineData(Outcome.Over, 2.75)]
    [InlineData(Outcome.Under, 3.0)]
    [InlineData(Outcome.Under, 3.25)]
    [InlineData(Outcome.Under, 3.5)]
    [InlineData(Outcome.Under, 1.75)]
    public void Settled_bets_earn_on_average_what_was_expected(Outcome side, double line)
    {
        const int bets = 40_000;
        var masses = TotalGoals.Masses(side, (decimal)line, 2.7);
        var expected = ExpectedValue.PerUnit(2.05, masses);
        var deviation = Math.Sqrt(masses.Variance(2.05));
        var goals = new MathNet.Numerics.Distributions.Poisson(2.7, new Random(20_261_122));

        var profits = new double[bets];
        for (var i = 0; i < bets; i++)
            profits[i] =
                (double)Settlement.Profit(Settlement.Totals(side, (decimal)line, goals.Sample()), 100m, 2.05m)! / 100;

        Assert.Equal(expected, profits.Average(), 4 * deviation / Math.Sqrt(bets));
        Assert.Equal(deviation, MathNet.Numerics.Statistics.Statistics.StandardDeviation(profits), 0.02);
    }
}

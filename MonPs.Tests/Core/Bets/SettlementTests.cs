using MonPs.Core.Bets;
using MonPs.Core.Fair;
using MonPs.Core.Odds;
using MonPs.Tests.Support;
using Xunit;

namespace MonPs.Tests.Core.Bets;

public class SettlementTests
{
    [Theory]
    [InlineData(BetResult.Win, 110)]
    [InlineData(BetResult.HalfWin, 55)]
    [InlineData(BetResult.Push, 0)]
    [InlineData(BetResult.Void, 0)]
    [InlineData(BetResult.HalfLoss, -50)]
    [InlineData(BetResult.Loss, -100)]
    public void A_hundred_at_2_10_earns_what_the_table_says(BetResult result, int profit) =>
        Assert.Equal(profit, Settlement.Profit(result, 100m, 2.10m));

    [Fact]
    public void A_cash_out_earns_the_typed_amount_less_the_stake() =>
        Assert.Equal(-12.50m, Settlement.Profit(BetResult.CashOut, 100m, 2.10m, 87.50m));

    [Fact]
    public void A_cash_out_without_an_amount_has_no_known_profit() =>
        Assert.Null(Settlement.Profit(BetResult.CashOut, 100m, 2.10m));

    [Theory]
    [InlineData(BetResult.HalfLoss, 0.01, 2.0, -0.01)]
    [InlineData(BetResult.HalfWin, 0.01, 2.0, 0.01)]
    [InlineData(BetResult.Win, 1.50, 1.91, 1.37)]
    [InlineData(BetResult.Win, 1.10, 2.05, 1.16)]
    public void Half_a_cent_is_rounded_away_from_zero(BetResult result, double stake, double odds, double profit) =>
        Assert.Equal((decimal)profit, Settlement.Profit(result, (decimal)stake, (decimal)odds));

    [Fact]
    public void Every_published_profit_is_reproduced()
    {
        foreach (var vector in PublishedVectors.OfKind("profit"))
        {
            var input = vector.GetProperty("input");
            var (stake, odds) = ((decimal)input.Number("stake"), (decimal)input.Number("odds"));
            var profit = Settlement.Profit(input.Named<BetResult>("result"), stake, odds);
            Assert.Equal(vector.Number("expected"), (double)profit!, vector.Number("tolerance"));
        }
    }

    [Fact]
    public void Every_published_settlement_of_a_total_is_reproduced()
    {
        foreach (var vector in PublishedVectors.OfKind("settle_total"))
        {
            var input = vector.GetProperty("input");
            var (line, goals) = ((decimal)input.Number("line"), input.GetProperty("goals").GetInt32());
            Assert.Equal(
                vector.Named<BetResult>("expected"),
                Settlement.Totals(input.Named<Outcome>("side"), line, goals)
            );
        }
    }

    [Theory]
    [InlineData(2.0, 1, BetResult.Loss, BetResult.Win)]
    [InlineData(2.0, 2, BetResult.Push, BetResult.Push)]
    [InlineData(2.0, 3, BetResult.Win, BetResult.Loss)]
    [InlineData(2.25, 1, BetResult.Loss, BetResult.Win)]
    [InlineData(2.25, 2, BetResult.HalfLoss, BetResult.HalfWin)]
    [InlineData(2.25, 3, BetResult.Win, BetResult.Loss)]
    [InlineData(2.5, 2, BetResult.Loss, BetResult.Win)]
    [InlineData(2.5, 3, BetResult.Win, BetResult.Loss)]
    [InlineData(2.75, 2, BetResult.Loss, BetResult.Win)]
    [InlineData(2.75, 3, BetResult.HalfWin, BetResult.HalfLoss)]
    [InlineData(2.75, 4, BetResult.Win, BetResult.Loss)]
    [InlineData(0.25, 0, BetResult.HalfLoss, BetResult.HalfWin)]
    public void Over_and_under_mirror_each_other_on_every_line(double line, int goals, BetResult over, BetResult under)
    {
        Assert.Equal(over, Settlement.Totals(Outcome.Over, (decimal)line, goals));
        Assert.Equal(under, Settlement.Totals(Outcome.Under, (decimal)line, goals));
    }

    [Theory]
    [InlineData(2, 1, Outcome.Home)]
    [InlineData(1, 1, Outcome.Draw)]
    [InlineData(0, 3, Outcome.Away)]
    public void Exactly_one_of_the_three_outcomes_wins(int home, int away, Outcome winner)
    {
        foreach (var selection in new[] { Outcome.Home, Outcome.Draw, Outcome.Away })
            Assert.Equal(
                selection == winner ? BetResult.Win : BetResult.Loss,
                Settlement.FromScore(selection, null, home, away)
            );
    }

    [Fact]
    public void A_total_is_settled_on_the_goals_of_both_teams() =>
        Assert.Equal(BetResult.HalfWin, Settlement.FromScore(Outcome.Over, 2.75m, 1, 2));

    [Fact]
    public void A_side_of_the_other_market_or_a_missing_line_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Settlement.H2h(Outcome.Over, 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Settlement.Totals(Outcome.Home, 2.5m, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Settlement.FromScore(Outcome.Over, null, 1, 0));
    }

    [Theory]
    [InlineData(0.25, true)]
    [InlineData(2.75, true)]
    [InlineData(3, true)]
    [InlineData(0, false)]
    [InlineData(-1.5, false)]
    [InlineData(2.3, false)]
    public void Only_positive_quarters_are_lines(double line, bool valid) =>
        Assert.Equal(valid, TotalGoals.IsLine((decimal)line));
}

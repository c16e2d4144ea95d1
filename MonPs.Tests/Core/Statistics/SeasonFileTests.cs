using MonPs.Core.Bets;
using MonPs.Core.Closing;
using MonPs.Core.Fair;
using MonPs.Core.Odds;
using MonPs.Core.Statistics;
using MonPs.Tests.Support;
using Xunit;

namespace MonPs.Tests.Core.Statistics;

/// <summary>Two real seasons as bets, once through the product's functions and once through plain loops.</summary>
public class SeasonFileTests
{
    const double Stake = 25;
    const decimal StakeInMoney = 25m;

    [Theory]
    [InlineData("PS")]
    [InlineData("B365")]
    [InlineData("Max")]
    public void A_season_of_bets_gives_what_plain_loops_give(string book)
    {
        var rows = SeasonBet.All(book);
        Assert.True(rows.Count > 6000);
        AgreesOnClv(rows);
        AgreesOnLuck(rows);
        AgreesOnVariance(rows);
    }

    static void AgreesOnClv(List<SeasonBet> rows)
    {
        var interval = ClusteredInterval.Of([
            .. rows.Select(row => new ClusteredValue(
                (double)ClvFormula.Fair((decimal)row.Odds, Fair(row))!,
                row.Match
            )),
        ]);
        var plain = rows.Select(row => new ClusteredValue(100 * (row.Odds * row.PlainPower() - 1), row.Match)).ToList();
        var (mean, error) = ClusteredIntervalTests.PlainLoop(plain);
        // The product keeps four decimals of each CLV, so a mean near 0 can only agree to what that rounding leaves.
        Close(mean, interval.Mean!.Value, 2e-6);
        Close(error, interval.Estimate!.StandardError);
        Close(mean - 1.96 * error, interval.Estimate.Low, 0.002 * error);
        Close(mean + 1.96 * error, interval.Estimate.High, 0.002 * error);
    }

    static void AgreesOnLuck(List<SeasonBet> rows)
    {
        var luck = Luck.Of([
            .. rows.Select(row => new LuckBet(Stake, row.Odds, OutcomeMasses.WinOrLose(Fair(row)), Profit(row))),
        ]);
        var (profit, expected, variance) = (0.0, 0.0, 0.0);
        foreach (var row in rows)
        {
            var p = row.PlainPower();
            profit += row.Won ? Math.Round(Stake * (row.Odds - 1) + 1e-9, 2, MidpointRounding.AwayFromZero) : -Stake;
            expected += Stake * (row.Odds * p - 1);
            variance += Stake * Stake * row.Odds * row.Odds * p * (1 - p);
        }
        Close(profit, luck.Sums.Profit);
        Close(profit / (Stake * rows.Count), luck.Sums.Profit / (Stake * luck.Sums.Bets));
        Close(expected, luck.Sums.Expected);
        Close((profit - expected) / Math.Sqrt(variance), luck.Z!.Value);
    }

    static void AgreesOnVariance(List<SeasonBet> rows)
    {
        var returns = rows.Select(row => Profit(row) / Stake).ToArray();
        var mean = returns.Average();
        var variance = returns.Sum(value => (value - mean) * (value - mean)) / (returns.Length - 1);
        Close(variance, SharpRatio.Of(returns).Variance!.Value);
        Close(mean / Math.Sqrt(variance), SharpRatio.Of(returns).ReturnPerDeviation!.Value);
    }

    static void Close(double expected, double actual, double absolute = 0) =>
        Assert.Equal(expected, actual, Math.Abs(expected) * 1e-6 + absolute + double.Epsilon);

    static double Profit(SeasonBet row) =>
        (double)Settlement.Profit(Settlement.H2h(row.Selection, row.Home, row.Away), StakeInMoney, (decimal)row.Odds)!;

    static double Fair(SeasonBet row) =>
        Margin.Remove(row.Closing, MarginMethod.Power).Fair!.Probabilities[row.Position];
}

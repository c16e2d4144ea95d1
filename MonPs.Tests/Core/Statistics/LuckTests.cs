using MonPs.Core.Fair;
using MonPs.Core.Odds;
using MonPs.Core.Statistics;
using Xunit;

namespace MonPs.Tests.Core.Statistics;

public class LuckTests
{
    [Fact]
    public void No_bets_are_neither_lucky_nor_unlucky()
    {
        var luck = Luck.Of([]);
        Assert.Equal(StatisticGap.NoBets, luck.Gap);
        Assert.Null(luck.Z);
        Assert.Null(luck.Percentile);
        Assert.Null(luck.Deviation);
    }

    [Fact]
    public void A_bet_that_cannot_miss_has_no_luck()
    {
        var luck = Luck.Of([new LuckBet(10, 2, new OutcomeMasses(0, 0, 1, 0, 0), 0)]);
        Assert.Equal(StatisticGap.NoSpread, luck.Gap);
        Assert.Null(luck.Z);
    }

    // By hand: 10 at 2.10 on a fair coin: expected 0.50, deviation 10·2.1·½ = 10.50; won 11, so z = 1.
    [Fact]
    public void One_bet_is_measured_as_worked_by_hand()
    {
        var luck = Luck.Of([new LuckBet(10, 2.10, OutcomeMasses.WinOrLose(0.5), 11)]);
        Assert.Equal(0.50, luck.Sums.Expected, 1e-12);
        Assert.Equal(10.50, luck.Deviation!.Value, 1e-12);
        Assert.Equal(1, luck.Z!.Value, 1e-12);
        Assert.Equal(0.841345, luck.Percentile!.Value, 1e-6);
    }

    [Fact]
    public void A_quarter_line_varies_less_than_if_its_halves_were_separate_bets()
    {
        var masses = TotalGoals.Masses(Outcome.Over, 2.25m, 2.7);
        var threeEndings = new OutcomeMasses(masses.WinShare, 0, masses.PushShare, 0, masses.LossShare);
        var (own, coarse) = (new LuckBet(10, 2, masses, 0), new LuckBet(10, 2, threeEndings, 0));
        Assert.Equal(coarse.ExpectedProfit, own.ExpectedProfit, 1e-12);
        Assert.True(own.Variance < coarse.Variance);
        Assert.Equal(PlainVariance(masses, 10, 2), own.Variance, 1e-9);
    }

    static double PlainVariance(OutcomeMasses m, double stake, double odds)
    {
        (double P, double Profit)[] endings =
        [
            (m.Win, stake * (odds - 1)),
            (m.HalfWin, stake * (odds - 1) / 2),
            (m.Push, 0),
            (m.HalfLoss, -stake / 2),
            (m.Loss, -stake),
        ];
        var mean = endings.Sum(ending => ending.P * ending.Profit);
        return endings.Sum(ending => ending.P * Math.Pow(ending.Profit - mean, 2));
    }
}

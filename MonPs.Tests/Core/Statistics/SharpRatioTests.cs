using MonPs.Core.Statistics;
using Xunit;

namespace MonPs.Tests.Core.Statistics;

public class SharpRatioTests
{
    [Fact]
    public void Two_wins_and_two_losses_at_evens_vary_as_worked_by_hand()
    {
        var ratio = SharpRatio.Of([1, -1, 1, -1]);
        Assert.Equal(4 / 3.0, ratio.Variance!.Value, 1e-12);
        Assert.Equal(0, ratio.ReturnPerDeviation);
        Assert.Null(ratio.Gap);
    }

    [Fact]
    public void Return_per_deviation_is_the_mean_over_the_deviation() =>
        Assert.Equal(0.5 / Math.Sqrt(3), SharpRatio.Of([2, -1, 2, -1]).ReturnPerDeviation!.Value, 1e-12);

    [Fact]
    public void Too_few_bets_have_no_ratio_and_say_why()
    {
        Assert.Equal(StatisticGap.NoBets, SharpRatio.Of([]).Gap);
        Assert.Equal(StatisticGap.OneBet, SharpRatio.Of([0.9]).Gap);
        Assert.Null(SharpRatio.Of([0.9]).Variance);
    }

    [Fact]
    public void A_record_of_losses_only_has_no_spread_to_divide_by()
    {
        var ratio = SharpRatio.Of([-1, -1, -1]);
        Assert.Equal(StatisticGap.NoSpread, ratio.Gap);
        Assert.Equal(0, ratio.Variance);
        Assert.Null(ratio.ReturnPerDeviation);
    }
}

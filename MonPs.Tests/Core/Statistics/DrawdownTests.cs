using MonPs.Core.Statistics;
using Xunit;

namespace MonPs.Tests.Core.Statistics;

public class DrawdownTests
{
    [Fact]
    public void The_deepest_fall_and_the_present_one_are_told_apart() =>
        Assert.Equal(new Drawdown(15m, 4m, 2, 3), Drawdown.Of([10m, -5m, -6m, -4m, 20m, 1m, -4m]));

    [Fact]
    public void Losing_from_the_start_is_a_fall_too() => Assert.Equal(30m, Drawdown.Of([-10m, -20m]).Maximum);

    [Fact]
    public void A_push_neither_breaks_nor_lengthens_a_run()
    {
        var drawdown = Drawdown.Of([-1m, 0m, -1m, 5m, 0m, 5m, 5m]);
        Assert.Equal(2, drawdown.LongestLosingRun);
        Assert.Equal(3, drawdown.LongestWinningRun);
    }

    [Fact]
    public void Without_bets_there_is_no_fall() => Assert.Equal(default, Drawdown.Of([]));

    [Fact]
    public void A_plain_loop_over_all_peaks_agrees()
    {
        var random = new Random(5);
        var profits = Enumerable.Range(0, 300).Select(_ => (decimal)random.Next(-100, 101)).ToList();
        var curve = new List<decimal> { 0 };
        foreach (var profit in profits)
            curve.Add(curve[^1] + profit);
        var deepest = 0m;
        for (var peak = 0; peak < curve.Count; peak++)
        for (var later = peak; later < curve.Count; later++)
            deepest = Math.Max(deepest, curve[peak] - curve[later]);
        Assert.Equal(deepest, Drawdown.Of(profits).Maximum);
        Assert.Equal(curve.Max() - curve[^1], Drawdown.Of(profits).Current);
    }
}

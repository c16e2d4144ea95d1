using MonPs.Core.Statistics;
using Xunit;

namespace MonPs.Tests.Core.Statistics;

public class ClusteredIntervalTests
{
    [Fact]
    public void No_bets_give_nulls_and_say_so()
    {
        var interval = ClusteredInterval.Of([]);
        Assert.Equal(StatisticGap.NoBets, interval.Gap);
        Assert.Null(interval.Mean);
        Assert.Null(interval.Deviation);
        Assert.Null(interval.Estimate);
    }

    [Fact]
    public void One_bet_has_a_mean_and_nothing_else()
    {
        var interval = ClusteredInterval.Of([new(4.2, 1)]);
        Assert.Equal(StatisticGap.OneBet, interval.Gap);
        Assert.Equal(4.2, interval.Mean);
        Assert.Null(interval.Deviation);
        Assert.Null(interval.Estimate);
    }

    [Fact]
    public void Fifty_bets_on_one_match_are_one_piece_of_evidence()
    {
        var bets = Enumerable.Range(0, 50).Select(i => new ClusteredValue(i, 7)).ToArray();
        var interval = ClusteredInterval.Of(bets);
        Assert.Equal(StatisticGap.OneMatch, interval.Gap);
        Assert.Equal((50, 1), (interval.Bets, interval.Matches));
        Assert.Equal(24.5, interval.Mean);
        Assert.NotNull(interval.Deviation);
        Assert.Null(interval.Estimate);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(1000)]
    public void Equal_values_are_no_proof_of_anything(int count)
    {
        var bets = Enumerable.Range(0, count).Select(i => new ClusteredValue(5.1, i)).ToArray();
        var interval = ClusteredInterval.Of(bets);
        Assert.Equal(StatisticGap.NoSpread, interval.Gap);
        Assert.Equal(0, interval.Deviation);
        Assert.Null(interval.Estimate);
    }

    [Fact]
    public void Deviations_that_cancel_inside_every_match_leave_no_standard_error()
    {
        var interval = ClusteredInterval.Of([new(0.1, 1), new(4.3, 1), new(1.1, 2), new(3.3, 2)]);
        Assert.Equal(StatisticGap.NoSpread, interval.Gap);
        Assert.Equal(2.2, interval.Mean!.Value, 1e-12);
    }

    // By hand: mean 2, s² = 2, SE = 1, t₁(97.5 %) = 12.7062, two-sided p of t = 2 with one degree is 1 − 2/π·arctan 2.
    [Fact]
    public void Two_bets_on_two_matches_give_the_interval_worked_by_hand()
    {
        var interval = ClusteredInterval.Of([new(1, 1), new(3, 2)]);
        var estimate = interval.Estimate!;
        Assert.Null(interval.Gap);
        Assert.Equal(Math.Sqrt(2), interval.Deviation!.Value, 1e-12);
        Assert.Equal(1, estimate.StandardError, 1e-12);
        Assert.Equal(2 - 12.706205, estimate.Low, 1e-5);
        Assert.Equal(2 + 12.706205, estimate.High, 1e-5);
        Assert.Equal(2, estimate.T, 1e-12);
        Assert.Equal(1 - 2 / Math.PI * Math.Atan(2), estimate.P, 1e-9);
    }

    // By hand: mean 2, match sums off by −2 and +2, SE² = 2·(4 + 4)/4² = 1; two matches leave one degree, not three.
    [Fact]
    public void Degrees_of_freedom_are_counted_in_matches()
    {
        var estimate = ClusteredInterval.Of([new(0.5, 1), new(1.5, 1), new(2.5, 2), new(3.5, 2)]).Estimate!;
        Assert.Equal(1, estimate.StandardError, 1e-12);
        Assert.Equal(2 + 12.706205, estimate.High, 1e-5);
        Assert.Equal(1 - 2 / Math.PI * Math.Atan(2), estimate.P, 1e-9);
    }

    [Fact]
    public void Bets_of_one_match_widen_the_interval_as_a_plain_loop_says()
    {
        var random = new Random(11);
        var bets = Enumerable
            .Range(0, 400)
            .Select(i => new ClusteredValue(1.5 + (i % 90) / 30.0 + random.NextDouble(), i % 90))
            .ToArray();
        var (mean, error) = PlainLoop(bets);
        var interval = ClusteredInterval.Of(bets);
        Assert.Equal(mean, interval.Mean!.Value, 1e-9);
        Assert.Equal(error, interval.Estimate!.StandardError, 1e-9);
        Assert.True(interval.Estimate.StandardError > 1.5 * interval.Deviation / Math.Sqrt(400));
    }

    [Fact]
    public void The_order_of_the_bets_does_not_matter()
    {
        ClusteredValue[] bets = [new(1, 1), new(2, 1), new(-3, 2), new(4, 3), new(0.5, 3)];
        var (forward, backward) = (ClusteredInterval.Of(bets), ClusteredInterval.Of([.. bets.Reverse()]));
        Assert.Equal(forward.Estimate!.Low, backward.Estimate!.Low, 1e-12);
    }

    [Fact]
    public void The_number_still_needed_is_the_first_that_concludes()
    {
        var bets = Alternating(mean: 0.5, swing: 5, count: 100);
        var needed = ClusteredInterval.Of(bets).Estimate!.BetsStillNeeded!.Value;
        Assert.InRange(needed, 200, 400);
        Assert.True(Excludes0(100 + needed));
        Assert.False(Excludes0(100 + needed - 1));

        bool Excludes0(long total) =>
            0.5
            > IntervalEstimate.Quantile(total - 1)
                * ClusteredInterval.Of(bets).Estimate!.StandardError
                * Math.Sqrt(100.0 / total);
    }

    [Fact]
    public void An_interval_that_has_left_0_needs_no_more_bets()
    {
        var estimate = ClusteredInterval.Of(Alternating(mean: 3, swing: 5, count: 100)).Estimate!;
        Assert.True(estimate.Low > 0);
        Assert.Equal(0, estimate.BetsStillNeeded);
    }

    [Fact]
    public void A_losing_record_concludes_below_0()
    {
        var estimate = ClusteredInterval.Of(Alternating(mean: -3, swing: 5, count: 100)).Estimate!;
        Assert.True(estimate.High < 0);
        Assert.True(estimate.T < 0);
        Assert.Equal(0, estimate.BetsStillNeeded);
    }

    [Fact]
    public void A_mean_of_0_never_concludes() =>
        Assert.Null(ClusteredInterval.Of(Alternating(mean: 0, swing: 5, count: 100)).Estimate!.BetsStillNeeded);

    static ClusteredValue[] Alternating(double mean, double swing, int count) =>
        Enumerable.Range(0, count).Select(i => new ClusteredValue(mean + (i % 2 == 0 ? swing : -swing), i)).ToArray();

    internal static (double Mean, double Error) PlainLoop(IReadOnlyList<ClusteredValue> bets)
    {
        var mean = bets.Average(bet => bet.Value);
        var squares = 0.0;
        var groups = bets.GroupBy(bet => bet.Match).ToList();
        foreach (var group in groups)
            squares += Math.Pow(group.Sum(bet => bet.Value - mean), 2);
        return (mean, Math.Sqrt(groups.Count / (groups.Count - 1.0) * squares) / bets.Count);
    }
}

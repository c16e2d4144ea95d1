using MonPs.Core.Fair;
using Xunit;

namespace MonPs.Tests.Core.Fair;

public class MarginTests
{
    public static TheoryData<MarginMethod> Methods => [.. Enum.GetValues<MarginMethod>()];

    [Theory]
    [MemberData(nameof(Methods))]
    public void An_under_round_book_is_computed_and_flagged(MarginMethod method)
    {
        var fair = Margin.Remove([1.8, 2.5], method).Fair!;
        Assert.True(fair.UnderRound);
        Assert.Equal(-0.0444444, fair.Margin, 1e-6);
        Assert.Equal(1, fair.Probabilities.Sum(), 1e-12);
    }

    [Theory]
    [InlineData(MarginMethod.Shin, 0.5777778)]
    [InlineData(MarginMethod.Additive, 0.5777778)]
    [InlineData(MarginMethod.Power, 0.5763815)]
    public void An_under_round_book_gives_the_published_probability(MarginMethod method, double expected) =>
        Assert.Equal(expected, Margin.Remove([1.8, 2.5], method).Fair!.Probabilities[0], 1e-6);

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_book_without_margin_stays_as_it_is(MarginMethod method)
    {
        var fair = Margin.Remove([2, 4, 4], method).Fair!;
        Assert.False(fair.UnderRound);
        Assert.Equal(0, fair.Margin, 1e-15);
        Assert.Equal(2, fair.OddsOf(0), 1e-10);
        Assert.Equal(4, fair.ToOdds()[2], 1e-10);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Equal_prices_share_the_probability_equally(MarginMethod method)
    {
        var fair = Margin.Remove([2.9, 2.9, 2.9], method).Fair!;
        Assert.All(fair.Probabilities, p => Assert.Equal(1 / 3.0, p, 1e-12));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_very_heavy_favourite_is_still_solved(MarginMethod method)
    {
        var fair = Margin.Remove([1.0001, 900, 1000], method).Fair!;
        Assert.Equal(1, fair.Probabilities.Sum(), 1e-12);
        Assert.True(fair.Probabilities[0] > 0.99);
    }

    [Fact]
    public void A_price_of_one_is_refused_and_named() =>
        Assert.Equal(
            new MarginRefusal(MarginRefusalReason.OddsTooLow, 1, 1.0),
            Margin.Remove([2.0, 1.0], MarginMethod.Power).Refusal
        );

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_price_that_is_no_finite_number_is_refused(double price)
    {
        var refusal = Margin.Remove([2.0, price, 3.0], MarginMethod.Shin).Refusal!.Value;
        Assert.Equal(MarginRefusalReason.NotFinite, refusal.Reason);
        Assert.Equal(1, refusal.Outcome);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Fewer_than_two_outcomes_are_refused(int outcomes) =>
        Assert.Equal(
            new MarginRefusal(MarginRefusalReason.TooFewOutcomes, null, outcomes),
            Margin.Remove(Enumerable.Repeat(2.0, outcomes).ToArray(), MarginMethod.Power).Refusal
        );

    [Fact]
    public void The_additive_method_refuses_the_long_shot_it_would_push_below_zero()
    {
        var result = Margin.Remove([1.05, 9, 500], MarginMethod.Additive);
        Assert.False(result.TryGet(out _));
        Assert.Equal(MarginRefusalReason.NegativeProbability, result.Refusal!.Value.Reason);
        Assert.Equal(2, result.Refusal.Value.Outcome);
        Assert.True(result.Refusal.Value.Value < 0);
    }

    [Fact]
    public void A_refusal_carries_no_odds_and_odds_carry_no_refusal()
    {
        Assert.Null(Margin.Remove([2.0], MarginMethod.Power).Fair);
        Assert.Null(Margin.Remove([2.0, 2.0], MarginMethod.Power).Refusal);
    }
}

using MonPs.Core.Closing;

namespace MonPs.Tests.Core.Closing;

public sealed class ClosingRuleTests
{
    private static readonly DateTimeOffset Kickoff = new(2026, 8, 21, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_price_seen_at_or_after_kick_off_is_never_the_closing_price()
    {
        Assert.False(ClosingRule.MayClose(Quote(0, 0, -1), Kickoff));
        Assert.False(ClosingRule.MayClose(Quote(3, 9, -1), Kickoff));
        Assert.True(ClosingRule.MayClose(Quote(-1, 9, -1), Kickoff));
    }

    [Fact]
    public void A_price_from_at_or_after_kick_off_is_never_the_closing_price_even_if_received_before() =>
        Assert.False(ClosingRule.MayClose(Quote(-1, -1, 0), Kickoff));

    [Fact]
    public void A_price_of_unknown_age_never_closes() =>
        Assert.False(ClosingRule.MayClose(Quote(-1, -1, null), Kickoff));

    [Fact]
    public void A_span_that_reaches_over_the_kick_off_counts_from_its_start()
    {
        Assert.Equal(Kickoff.AddMinutes(-90), ClosingRule.SeenAt(Quote(-90, 0, -90), Kickoff));
        Assert.Equal(Kickoff.AddMinutes(-1), ClosingRule.SeenAt(Quote(-90, -1, -90), Kickoff));
    }

    [Fact]
    public void The_last_quote_that_may_close_is_chosen() =>
        Assert.Equal(
            Quote(-30, -10, -31),
            ClosingRule.Choose([Quote(-90, -40, -90), Quote(-30, -10, -31), Quote(-5, -5, 1), Quote(2, 2, -1)], Kickoff)
        );

    [Fact]
    public void Nothing_that_may_close_means_no_closing() =>
        Assert.Null(ClosingRule.Choose([Quote(-5, -5, null), Quote(2, 2, -1)], Kickoff));

    [Theory]
    [InlineData(0.1, ClosingGrade.A)]
    [InlineData(5, ClosingGrade.A)]
    [InlineData(5.01, ClosingGrade.B)]
    [InlineData(30, ClosingGrade.B)]
    [InlineData(30.01, ClosingGrade.C)]
    [InlineData(180, ClosingGrade.C)]
    [InlineData(180.01, ClosingGrade.D)]
    public void The_grade_says_how_close_to_kick_off_the_quote_was_seen(double minutesBefore, ClosingGrade grade) =>
        Assert.Equal(grade, ClosingRule.Grade(Kickoff.AddMinutes(-minutesBefore), Kickoff));

    private static QuoteTimes Quote(double collected, double lastSeen, double? source) =>
        new(
            Kickoff.AddMinutes(collected),
            Kickoff.AddMinutes(lastSeen),
            source is { } at ? Kickoff.AddMinutes(at) : null
        );
}

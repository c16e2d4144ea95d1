using MonPs.Web.Demo;
using Xunit;

namespace MonPs.Tests.Web.Demo;

public sealed class DemoCreditsTests
{
    static readonly DateTimeOffset August = new(2026, 8, 21, 17, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_call_that_the_month_does_not_cover_is_refused_and_costs_nothing()
    {
        var credits = new DemoCredits();
        Assert.True(credits.TrySpend(DemoCredits.Plan - 1, August, out _));
        Assert.False(credits.TrySpend(2, August, out var balance));
        Assert.Equal(new DemoBalance(1, DemoCredits.Plan - 1, 0), balance);
        Assert.True(credits.TrySpend(2, August.AddMonths(1), out _));
    }
}

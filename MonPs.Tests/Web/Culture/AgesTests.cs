using MonPs.Web.Culture;
using Xunit;

namespace MonPs.Tests.Web.Culture;

public class AgesTests
{
    [Theory]
    [InlineData(44, AgeUnit.Now, 0)]
    [InlineData(45, AgeUnit.Minutes, 1)]
    [InlineData(5399, AgeUnit.Minutes, 89)]
    [InlineData(5400, AgeUnit.Hours, 1)]
    [InlineData(172799, AgeUnit.Hours, 47)]
    [InlineData(172800, AgeUnit.Days, 2)]
    public void An_age_takes_the_largest_unit_that_says_it_well(int seconds, AgeUnit unit, int count) =>
        Assert.Equal(new AgeText(unit, count, Ahead: false), Ages.Of(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void What_is_to_come_is_ahead() =>
        Assert.Equal("Age.In.Minutes", Ages.Key(Ages.Of(TimeSpan.FromMinutes(-12))));

    [Fact]
    public void A_clock_a_second_off_is_still_now() =>
        Assert.Equal("Age.Now", Ages.Key(Ages.Of(TimeSpan.FromSeconds(-1))));
}

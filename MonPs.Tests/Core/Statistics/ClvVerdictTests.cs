using MonPs.Core.Statistics;
using Xunit;

namespace MonPs.Tests.Core.Statistics;

public class ClvVerdictTests
{
    [Theory]
    [InlineData(3.0001, ClvVerdict.Excellent)]
    [InlineData(3, ClvVerdict.VeryGood)]
    [InlineData(1, ClvVerdict.VeryGood)]
    [InlineData(0.9999, ClvVerdict.Correct)]
    [InlineData(0, ClvVerdict.Correct)]
    [InlineData(-0.0001, ClvVerdict.Warning)]
    public void A_mean_reads_as_the_rules_say(double mean, ClvVerdict verdict) =>
        Assert.Equal(verdict, ClvVerdicts.Of((decimal)mean));

    [Fact]
    public void An_unknown_mean_has_no_verdict() => Assert.Null(ClvVerdicts.Of(null));
}

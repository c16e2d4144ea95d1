using MonPs.Core.Statistics;
using Xunit;

namespace MonPs.Tests.Core.Statistics;

public class MomentsTests
{
    [Fact]
    public void Mean_and_variance_are_those_of_a_plain_loop()
    {
        var moments = Moments.Of([2, 4, 4, 4, 5, 5, 7, 9]);
        Assert.Equal(5, moments.Mean);
        Assert.Equal(32 / 7.0, moments.SampleVariance!.Value, 1e-12);
    }

    [Fact]
    public void Nothing_has_no_mean_and_one_value_no_variance()
    {
        Assert.Null(Moments.Of([]).Mean);
        Assert.Null(Moments.Of([3.0]).SampleVariance);
    }

    [Fact]
    public void Equal_values_have_a_variance_of_exactly_0_however_many_they_are() =>
        Assert.Equal(0, Moments.Of(Enumerable.Repeat(0.1, 100_000).ToArray()).SampleVariance);
}

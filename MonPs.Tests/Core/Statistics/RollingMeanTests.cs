using MonPs.Core.Statistics;
using Xunit;

namespace MonPs.Tests.Core.Statistics;

public class RollingMeanTests
{
    [Fact]
    public void Each_point_is_the_mean_of_its_own_window()
    {
        var random = new Random(3);
        var values = Enumerable.Range(0, 1000).Select(_ => random.NextDouble() * 10 - 4).ToArray();
        var means = RollingMean.Of(values, 50);
        Assert.Equal(951, means.Length);
        for (var i = 0; i < means.Length; i++)
            Assert.Equal(values[i..(i + 50)].Average(), means[i], 1e-10);
    }

    [Fact]
    public void Fewer_values_than_the_window_have_no_rolling_mean() => Assert.Empty(RollingMean.Of([1, 2], 3));
}

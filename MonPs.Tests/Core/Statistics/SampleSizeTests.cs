using MonPs.Core.Statistics;
using MonPs.Tests.Support;
using Xunit;

namespace MonPs.Tests.Core.Statistics;

public class SampleSizeTests
{
    [Fact]
    public void Every_published_number_of_bets_is_reproduced()
    {
        foreach (var vector in PublishedVectors.OfKind("n_bets_clv"))
        {
            var (mean, sd) = (vector.GetProperty("input").Number("mean"), vector.GetProperty("input").Number("sd"));
            var expected = vector.GetProperty("expected");
            var tolerance = vector.Number("tolerance");
            Assert.Equal(expected.Number("n95"), SampleSize.ForInterval(mean, sd)!.Value, tolerance);
            Assert.Equal(expected.Number("n95_power80"), SampleSize.ForPower80(mean, sd)!.Value, tolerance);
        }
    }

    [Theory]
    [InlineData(0.02, 0.05, 25, 50)]
    [InlineData(0.02, 0.10, 97, 197)]
    [InlineData(-0.05, 0.10, 16, 32)]
    public void The_usual_sizes_are_known(double mean, double sd, int interval, int power)
    {
        Assert.Equal(interval, SampleSize.ForInterval(mean, sd));
        Assert.Equal(power, SampleSize.ForPower80(mean, sd));
    }

    [Fact]
    public void A_mean_of_0_has_no_size()
    {
        Assert.Null(SampleSize.ForInterval(0, 0.05));
        Assert.Null(SampleSize.ForPower80(0, 0));
    }
}

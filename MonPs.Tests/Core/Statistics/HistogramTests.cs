using MonPs.Core.Statistics;
using Xunit;

namespace MonPs.Tests.Core.Statistics;

public class HistogramTests
{
    [Fact]
    public void Bins_start_at_0_and_include_their_lower_end() =>
        Assert.Equal(
            [new HistogramBin(-1, 0, 2), new HistogramBin(0, 1, 1), new HistogramBin(1, 2, 1)],
            Histogram.Of([-1, -0.01, 0, 1], 1, 5)
        );

    [Fact]
    public void An_empty_bin_between_two_others_is_kept() =>
        Assert.Equal([1, 0, 1], Histogram.Of([0.5, 2.5], 1, 5).Select(bin => bin.Count));

    [Fact]
    public void Everything_further_out_falls_into_the_open_bins()
    {
        var bins = Histogram.Of([-1e300, -7, 0.5, 40, double.MaxValue], 1, 2);
        Assert.Equal(new HistogramBin(null, -1, 2), bins[0]);
        Assert.Equal(new HistogramBin(1, null, 2), bins[^1]);
        Assert.Equal(5, bins.Sum(bin => bin.Count));
    }

    [Fact]
    public void No_values_make_no_bins() => Assert.Empty(Histogram.Of([], 1, 5));
}

using MonPs.Core.Statistics;
using Xunit;

namespace MonPs.Tests.Core.Statistics;

public class CalibrationBinTests
{
    // Wilson's interval of 4 out of 10 is 0.1682 to 0.6873 in every textbook.
    [Fact]
    public void A_share_gets_its_textbook_interval()
    {
        var bin = CalibrationBin.From(10, 3.5, 4);
        Assert.Equal(0.35, bin.Expected, 1e-12);
        Assert.Equal(0.4, bin.Observed, 1e-12);
        Assert.Equal(0.1682, bin.Low, 5e-5);
        Assert.Equal(0.6873, bin.High, 5e-5);
        Assert.True(bin.IsCalibrated);
    }

    [Fact]
    public void What_never_happened_still_has_an_upper_end()
    {
        var bin = CalibrationBin.From(20, 18, 0);
        Assert.Equal(0, bin.Low);
        Assert.InRange(bin.High, 0.1, 0.2);
        Assert.False(bin.IsCalibrated);
    }

    [Fact]
    public void Probabilities_fall_into_their_bins_and_empty_bins_are_left_out()
    {
        var bins = CalibrationBins.Of([new(0.05, false), new(0.1, true), new(0.19, false), new(1, true)], 10);
        Assert.Equal([1, 2, 1], bins.Select(bin => bin.Count));
        Assert.Equal(0.145, bins[1].Expected, 1e-12);
        Assert.Equal(0.5, bins[1].Observed);
        Assert.Equal(1, bins[2].Observed);
    }

    [Fact]
    public void No_samples_make_no_bins() => Assert.Empty(CalibrationBins.Of([], 10));
}

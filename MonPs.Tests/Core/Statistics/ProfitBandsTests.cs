using MonPs.Core.Statistics;
using Xunit;

namespace MonPs.Tests.Core.Statistics;

public class ProfitBandsTests
{
    [Fact]
    public void Expectation_and_variance_add_up_along_the_curve()
    {
        var bands = ProfitBands.Along([(1, 9), (2, 16)]).ToList();
        Assert.Equal([new ProfitBand(1, 3), new ProfitBand(3, 5)], bands);
    }

    [Fact]
    public void The_bands_hold_half_four_fifths_and_nineteen_twentieths()
    {
        var band = new ProfitBand(0, 10);
        Assert.Equal(6.74490, band.Half50, 1e-5);
        Assert.Equal(12.81552, band.Half80, 1e-5);
        Assert.Equal(19.59964, band.Half95, 1e-5);
    }

    [Fact]
    public void No_bets_draw_no_band() => Assert.Empty(ProfitBands.Along([]));
}

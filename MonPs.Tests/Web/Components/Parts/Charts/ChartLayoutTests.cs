using MonPs.Web.Components.Parts.Charts;
using Xunit;

namespace MonPs.Tests.Web.Components.Parts.Charts;

public class ChartLayoutTests
{
    [Theory]
    [InlineData(0, 100, 4, new double[] { 0, 25, 50, 75, 100 })]
    [InlineData(-3.2, 7.9, 5, new double[] { -2.5, 0, 2.5, 5, 7.5 })]
    [InlineData(0.1, 0.3, 2, new double[] { 0.1, 0.2, 0.3 })]
    public void Ticks_are_round_numbers_within_the_axis(double min, double max, int count, double[] expected) =>
        Assert.Equal(expected, new Scale(min, max).Ticks(count), (a, b) => Math.Abs(a - b) < 1e-9);

    [Fact]
    public void One_value_alone_gets_room_on_both_sides()
    {
        var scale = Scale.Of([5]);
        Assert.Equal(0.5, scale.Fraction(5), 9);
    }

    [Fact]
    public void No_values_still_make_an_axis() => Assert.Equal(new Scale(0, 1), Scale.Of([]));

    [Fact]
    public void Thinning_keeps_ends_and_peaks()
    {
        var points = Enumerable
            .Range(0, 10_000)
            .Select(i => new ChartPoint(
                i,
                i == 4321 ? 1e6
                    : i == 8765 ? -1e6
                    : 0
            ))
            .ToList();
        var thin = Thinning.Thin(points, 600);
        Assert.True(thin.Count <= 600, $"{thin.Count} points");
        Assert.Equal((points[0], points[^1]), (thin[0], thin[^1]));
        Assert.Contains(points[4321], thin);
        Assert.Contains(points[8765], thin);
        Assert.Equal(thin.OrderBy(p => p.X), thin);
    }

    [Fact]
    public void A_line_runs_from_left_to_right_and_up_is_up()
    {
        var layout = new LineChartLayout([Series(stepped: false)], [], height: 120);
        Assert.Equal("M0 110l1000 -100", layout.Path(Series(stepped: false)));
    }

    [Fact]
    public void A_price_holds_until_the_next_one() =>
        Assert.Equal(
            "M0 110h1000v-100",
            new LineChartLayout([Series(stepped: true)], [], 120).Path(Series(stepped: true))
        );

    [Fact]
    public void A_band_closes_over_its_lower_edge()
    {
        var band = new ChartBand("95 %", [new(0, 0, 10), new(1, 0, 10)]);
        Assert.Equal("M0 10l1000 0l0 100l-1000 0Z", new LineChartLayout([], [band], 120).Path(band));
    }

    [Fact]
    public void Profit_keeps_nought_in_the_picture_and_prices_need_not()
    {
        Assert.NotNull(new LineChartLayout([Prices], [], 100, fromZero: true).Zero);
        Assert.Null(new LineChartLayout([Prices], [], 100).Zero);
    }

    [Fact]
    public void No_bin_straddles_nought()
    {
        var bins = HistogramLayout.Bin([-0.1, 0, 0.1, 1.9], 1);
        Assert.Equal([new(-1, 0, 1), new(0, 1, 2), new(1, 2, 1)], bins);
    }

    [Fact]
    public void Empty_bins_between_full_ones_stay() =>
        Assert.Equal([1, 0, 1], HistogramLayout.Bin([0, 2], 1).Select(b => b.Count));

    [Fact]
    public void One_bar_alone_is_no_wall_and_one_day_alone_is_no_decade()
    {
        var bins = HistogramLayout.Padded([new(-5, -4, 3)]);
        Assert.Equal((9, -9.0, 0.0), (bins.Count, bins[0].From, bins[^1].To));
        Assert.Equal([-5.0], bins.Where(bin => bin.Count > 0).Select(bin => bin.From));
        Assert.Empty(HistogramLayout.Padded([]));

        var days = new LineChartLayout([new("x", [new(739_000, 5)])], [], 100).XTicks.Select(tick => tick.Value);
        Assert.All(days, day => Assert.InRange(day, 738_999, 739_001));
    }

    [Fact]
    public void The_tallest_bar_fills_the_height_below_its_head()
    {
        var bars = new HistogramLayout([new(0, 1, 4), new(1, 2, 2)], height: 112).Bars;
        Assert.Equal((12.0, 100.0, 0.5), (bars[0].Top, bars[0].Height, bars[0].Width));
        Assert.Equal(50, bars[1].Height);
    }

    [Fact]
    public void A_sparkline_needs_two_values()
    {
        Assert.Equal("", SparklineLayout.Of([1]).Path);
        Assert.Equal("M2 22l92 -20", SparklineLayout.Of([1, 2]).Path);
    }

    [Fact]
    public void The_table_read_aloud_has_a_dozen_rows_with_both_ends()
    {
        var series = new ChartSeries("Profit", [.. Enumerable.Range(0, 400).Select(i => new ChartPoint(i, i))]);
        var rows = ChartTable.Rows([series]);
        Assert.Equal((12, 0.0, 399.0), (rows.Count, rows[0], rows[^1]));
        Assert.Null(ChartTable.At(series, -1));
        Assert.Equal(7, ChartTable.At(series, 7.5));
    }

    static ChartSeries Series(bool stepped) => new("x", [new(0, 0), new(1, 10)], Stepped: stepped);

    static ChartSeries Prices => new("Pinnacle", [new(0, 1.94), new(1, 2.05)]);
}

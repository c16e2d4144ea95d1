using MonPs.Core.Statistics;

namespace MonPs.Tests.Core.Statistics;

public class ProfitCurvesTests
{
    static readonly ProfitDay[] Days =
    [
        .. Enumerable.Range(0, 1000).Select(i => new ProfitDay(new DateTime(2024, 1, 1).AddDays(i), 1, 2)),
    ];

    [Fact]
    public void A_long_history_keeps_its_first_and_its_last_day_and_no_more_points_than_asked()
    {
        var curve = ProfitCurves.Of(Days, 300);
        Assert.Equal(300, curve.Count);
        Assert.Equal(new(new(2024, 1, 1), 1, 2), curve[0]);
        Assert.Equal(new(new DateOnly(2024, 1, 1).AddDays(999), 1000, 2000), curve[^1]);
    }

    [Fact]
    public void Every_point_is_the_end_of_a_day() =>
        Assert.All(ProfitCurves.Of(Days, 7), point => Assert.Equal(point.Bets * 2m, point.Profit));
}

using MonPs.Core.Statistics;
using Xunit;

namespace MonPs.Tests.Core.Statistics;

public class EdgeSplitTests
{
    [Fact]
    public void The_two_parts_add_up_to_the_edge_over_the_close()
    {
        var split = EdgeSplit.Of(2.10, 2.05, 1.95)!.Value;
        Assert.Equal(Math.Log(2.10 / 2.05), split.AtBet, 1e-15);
        Assert.Equal(Math.Log(2.05 / 1.95), split.Drift, 1e-15);
        Assert.Equal(Math.Log(2.10 / 1.95), split.Total, 1e-15);
    }

    [Theory]
    [InlineData(null, 2.0, 2.0)]
    [InlineData(2.0, null, 2.0)]
    [InlineData(2.0, 2.0, null)]
    [InlineData(2.0, 0.0, 2.0)]
    [InlineData(2.0, 2.0, double.NaN)]
    public void Without_all_three_prices_there_is_no_split(double? odds, double? atBet, double? atClose) =>
        Assert.Null(EdgeSplit.Of(odds, atBet, atClose));
}

using MonPs.Core.Closing;
using MonPs.Tests.Support;
using Xunit;

namespace MonPs.Tests.Core.Closing;

public class ClvFormulaTests
{
    [Fact]
    public void The_example_of_the_rules_is_reproduced() => Assert.Equal(5.6701m, ClvFormula.Raw(2.05m, 1.94m));

    [Fact]
    public void The_fair_example_of_the_rules_is_reproduced() => Assert.Equal(5m, ClvFormula.Fair(2.10m, 0.5));

    [Fact]
    public void Every_published_raw_value_is_reproduced()
    {
        foreach (var vector in PublishedVectors.OfKind("clv_raw"))
        {
            var input = vector.GetProperty("input");
            var raw = ClvFormula.Raw((decimal)input.Number("odds"), (decimal)input.Number("closing"));
            Assert.Equal(vector.Number("expected") * 100, (double)raw!, 100 * vector.Number("tolerance"));
        }
    }

    [Fact]
    public void Every_published_fair_value_is_reproduced()
    {
        foreach (var vector in PublishedVectors.OfKind("clv_novig"))
        {
            var input = vector.GetProperty("input");
            var fair = ClvFormula.Fair((decimal)input.Number("odds"), 1 / input.Number("fair_closing"));
            Assert.Equal(vector.Number("expected") * 100, (double)fair!, 100 * vector.Number("tolerance"));
        }
    }

    [Theory]
    [InlineData(2.40, 2.20, 9.0909)]
    [InlineData(2.00, 2.00, 0)]
    [InlineData(1.90, 2.00, -5)]
    // +0.03125 % and −0.03125 % lie exactly between two fourth decimals.
    [InlineData(3.201, 3.200, 0.0313)]
    [InlineData(3.199, 3.200, -0.0313)]
    public void Raw_is_rounded_half_away_from_zero_at_four_decimals(double odds, double closing, double percent) =>
        Assert.Equal((decimal)percent, ClvFormula.Raw((decimal)odds, (decimal)closing));

    [Fact]
    public void Unknown_stays_unknown()
    {
        Assert.Null(ClvFormula.Raw(2.0m, null));
        Assert.Null(ClvFormula.Raw(null, 2.0m));
        Assert.Null(ClvFormula.Raw(2.0m, 0m));
        Assert.Null(ClvFormula.Fair(2.0m, null));
        Assert.Null(ClvFormula.Fair(null, 0.5));
        Assert.Null(ClvFormula.Fair(2.0m, double.NaN));
        Assert.Null(ClvFormula.Fair(2.0m, 0));
    }

    [Theory]
    [InlineData(25, false)]
    [InlineData(25.0001, true)]
    [InlineData(-25.0001, true)]
    public void A_gap_beyond_a_quarter_asks_for_a_human_look(double percent, bool suspicious) =>
        Assert.Equal(suspicious, ClvFormula.IsSuspicious((decimal)percent));
}

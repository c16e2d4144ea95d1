using Bunit;
using MonPs.Tests.Support;
using MonPs.Web.Components.Parts;
using Xunit;

namespace MonPs.Tests.Web.Components.Parts;

public class DecimalInputTests : PartTest
{
    [Theory]
    [InlineData("1,95")]
    [InlineData("1.95")]
    public void Comma_and_point_are_the_same_number(string typed)
    {
        decimal? got = null;
        var input = Render<DecimalInput>(p => p.Add(i => i.ValueChanged, v => got = v));
        input.Find("input").Input(typed);
        Assert.Equal(1.95m, got);
    }

    [Fact]
    public void What_was_typed_stays_when_it_is_no_number()
    {
        decimal? got = 1;
        var input = Render<DecimalInput>(p => p.Add(i => i.Value, 1m).Add(i => i.ValueChanged, v => got = v));
        input.Find("input").Input("1,9x");
        Assert.Null(got);
        Assert.Equal("1,9x", input.Find("input").GetAttribute("value"));
        Assert.Equal("true", input.Find("input").GetAttribute("aria-invalid"));
    }

    [Fact]
    public void The_text_is_not_rewritten_under_the_fingers()
    {
        decimal? value = null;
        var input = Render<DecimalInput>(p => p.Bind(i => i.Value, value, v => value = v));
        input.Find("input").Input("1,9");
        input.Render(p => p.Add(i => i.Value, value));
        Assert.Equal("1,9", input.Find("input").GetAttribute("value"));
    }

    [Fact]
    public void A_value_set_from_outside_is_written_in_the_users_language()
    {
        var input = Render<DecimalInput>(p => p.Add(i => i.Value, 2.05m));
        Assert.Equal("2,05", input.Find("input").GetAttribute("value"));
    }
}

using MonPs.Web.Pages.Shared;

namespace MonPs.Tests.Web.Pages.Shared;

public class MatchTitleTests
{
    [Theory]
    [InlineData("PSG vs Lyon", "PSG – Lyon")]
    [InlineData("PSG - Lyon", "PSG – Lyon")]
    [InlineData("Saint-Étienne – Lyon", "Saint-Étienne – Lyon")]
    [InlineData("Final of the cup", "Final of the cup")]
    [InlineData("A - B - C", "A - B - C")]
    public void Two_teams_are_written_one_way_and_anything_else_is_left_alone(string typed, string title) =>
        Assert.Equal(title, MatchTitle.Of(typed));
}

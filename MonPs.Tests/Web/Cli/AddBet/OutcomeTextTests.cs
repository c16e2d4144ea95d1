using MonPs.Core.Odds;
using MonPs.Web.Cli.AddBet;

namespace MonPs.Tests.Web.Cli.AddBet;

public sealed class OutcomeTextTests
{
    private static readonly (string, string) Teams = ("Saint-Étienne", "Lyon");

    [Theory]
    [InlineData("1", Outcome.Home)]
    [InlineData("home", Outcome.Home)]
    [InlineData("saint et", Outcome.Home)]
    [InlineData("N", Outcome.Draw)]
    [InlineData("x", Outcome.Draw)]
    [InlineData("Match nul", Outcome.Draw)]
    [InlineData("2", Outcome.Away)]
    [InlineData("lyon", Outcome.Away)]
    [InlineData("extérieur", Outcome.Away)]
    public void The_three_sides_of_a_match_are_read_as_people_write_them(string typed, Outcome expected) =>
        Assert.Equal((expected, null), OutcomeText.Read(typed, null, Teams));

    [Theory]
    [InlineData("+", Outcome.Over, null)]
    [InlineData("Over 2.5", Outcome.Over, "2.5")]
    [InlineData("plus de 2,25", Outcome.Over, "2,25")]
    [InlineData("o3", Outcome.Over, "3")]
    [InlineData("moins", Outcome.Under, null)]
    [InlineData("-2,5", Outcome.Under, "2,5")]
    [InlineData("−2,5", Outcome.Under, "2,5")]
    [InlineData("UNDER 3.0", Outcome.Under, "3.0")]
    public void Over_and_under_come_with_or_without_their_line(string typed, Outcome expected, string? line) =>
        Assert.Equal((expected, line), OutcomeText.Read(typed, null, Teams));

    [Theory]
    [InlineData("3", null)]
    [InlineData("", null)]
    [InlineData("ly", null)]
    [InlineData("overt", null)]
    [InlineData("2", Market.Totals)]
    [InlineData("over 2.5", Market.H2h)]
    public void What_names_no_side_is_not_guessed(string typed, Market? market) =>
        Assert.Null(OutcomeText.Read(typed, market, Teams));

    [Fact]
    public void A_word_that_both_teams_have_names_neither() =>
        Assert.Null(OutcomeText.Read("city", Market.H2h, ("Leicester City", "Manchester City")));
}

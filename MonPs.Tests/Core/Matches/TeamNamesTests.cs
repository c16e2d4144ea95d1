using MonPs.Core.Matches;

namespace MonPs.Tests.Core.Matches;

public sealed class TeamNamesTests
{
    [Theory]
    [InlineData("Paris SG", "Paris Saint Germain")]
    [InlineData("PSG", "Paris Saint-Germain FC")]
    [InlineData("Olympique de Marseille", "Marseille")]
    [InlineData("OM", "marseille")]
    [InlineData("Olympique Lyonnais", "Lyon")]
    [InlineData("AS Saint-Étienne", "St Etienne")]
    [InlineData("RC Lens", "Lens")]
    [InlineData("Stade Brestois 29", "Brest")]
    [InlineData("Man United", "Manchester United F.C.")]
    [InlineData("Nott'm Forest", "Nottingham Forest")]
    [InlineData("Brighton & Hove Albion", "Brighton")]
    [InlineData("Wolves", "Wolverhampton Wanderers")]
    [InlineData("Ath Madrid", "Atlético Madrid")]
    [InlineData("Athletic Club", "Ath Bilbao")]
    [InlineData("Alaves", "Alavés")]
    [InlineData("Vallecano", "Rayo Vallecano")]
    [InlineData("Elche", "Elche CF")]
    [InlineData("Milan", "AC Milan")]
    [InlineData("Girondins de Bordeaux", "Bordeaux")]
    public void The_same_team_in_two_spellings_is_the_same(string a, string b)
    {
        Assert.True(TeamNames.Same(a, b), $"{TeamNames.Normalise(a)} / {TeamNames.Normalise(b)}");
        Assert.Equal(1, TeamNames.Similarity(a, b));
    }

    [Theory]
    [InlineData("Paris FC", "Paris Saint Germain")]
    [InlineData("Manchester City", "Manchester United")]
    [InlineData("Real Madrid", "Atlético Madrid")]
    [InlineData("Sheffield United", "Sheffield Wednesday")]
    [InlineData("Bristol City", "Bristol Rovers")]
    [InlineData("Lyon", "Lyon II")]
    [InlineData("Arsenal", "Arsenal Women")]
    [InlineData("Real Sociedad", "Real Sociedad B")]
    [InlineData("Lille", "Lens")]
    [InlineData("Inter", "Milan")]
    [InlineData("Nantes", "Nancy")]
    [InlineData("Reims", "Rennes")]
    public void Two_teams_with_like_names_are_not_even_suggested(string a, string b) =>
        Assert.True(TeamNames.Similarity(a, b) < TeamNames.Likely, $"{TeamNames.Similarity(a, b)}");

    [Theory]
    [InlineData("Bournemouth", "Bournemuth")]
    [InlineData("Deportivo Alavés", "Alavez")]
    [InlineData("Southampton", "Southhampton")]
    [InlineData("Heidenheim", "Heidenheim Brenz")]
    public void A_slip_of_the_pen_is_suggested_but_never_taken_for_the_same(string a, string b)
    {
        Assert.InRange(TeamNames.Similarity(a, b), TeamNames.Likely, 0.99);
        Assert.False(TeamNames.Same(a, b));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData(" - ")]
    public void Nothing_resembles_no_name(string? nothing)
    {
        Assert.False(TeamNames.Same(nothing, nothing));
        Assert.Equal(0, TeamNames.Similarity(nothing, "Lens"));
    }

    [Fact]
    public void A_club_that_is_called_by_its_legal_form_alone_keeps_it() =>
        Assert.Equal("fc", TeamNames.Normalise("F.C."));

    [Fact]
    public void Likeness_does_not_depend_on_the_order()
    {
        string[] names = ["Lens", "RC Strasbourg", "Newcastle", "Nantes", "Southhampton", "Paris"];
        foreach (var (a, b) in names.SelectMany(a => names.Select(b => (a, b))))
            Assert.Equal(TeamNames.Similarity(a, b), TeamNames.Similarity(b, a), 12);
    }

    // "Milan" must become "ac milan" and "ac milan" stay itself, or a name once stored would change when read again.
    [Theory]
    [InlineData("Milan")]
    [InlineData("Paris FC")]
    [InlineData("RB Leipzig")]
    [InlineData("AS Roma")]
    [InlineData("Borussia Mönchengladbach")]
    public void A_normal_form_is_its_own_normal_form(string name) =>
        Assert.Equal(TeamNames.Normalise(name), TeamNames.Normalise(TeamNames.Normalise(name)));
}

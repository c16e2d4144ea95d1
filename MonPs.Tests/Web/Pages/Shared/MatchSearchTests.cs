using MonPs.Core.Odds;
using MonPs.Web.Pages.Shared;

namespace MonPs.Tests.Web.Pages.Shared;

public class MatchSearchTests
{
    static readonly UpcomingMatch[] Upcoming =
    [
        Match("Marseille", "Lens", 1),
        Match("Saint-Étienne", "Lyon", 2),
        Match("Lens", "Rennes", 3, "soccer_epl"),
    ];

    [Theory]
    [InlineData("st etienne", "")]
    [InlineData("saint et", "Saint-Étienne")]
    [InlineData("ETIENNE", "Saint-Étienne")]
    [InlineData("premier", "Lens")]
    [InlineData("", "Marseille,Saint-Étienne,Lens")]
    public void A_match_is_found_by_words_of_a_team_or_a_league_whatever_the_accents(string typed, string homes) =>
        Assert.Equal(homes, string.Join(',', MatchSearch.Find(Upcoming, typed).Select(m => m.HomeTeam)));

    [Fact]
    public void A_team_that_starts_so_comes_before_one_that_only_contains_it() =>
        Assert.Equal(
            ["Saint-Étienne", "Marseille"],
            MatchSearch.Find([Upcoming[0], Upcoming[1]], "s").Select(m => m.HomeTeam)
        );

    [Theory]
    [InlineData("ASSE", "Lyon", "")]
    [InlineData("Saint Etienne", "lyon", "Saint-Étienne")]
    [InlineData("Étienne", "Lyon", "Saint-Étienne")]
    [InlineData("Lyon", "Saint-Étienne", "")]
    [InlineData("se", "Lyon", "Saint-Étienne")]
    public void Two_teams_are_found_by_their_words_or_initials_at_home_and_away(
        string home,
        string away,
        string found
    ) => Assert.Equal(found, string.Join(',', MatchSearch.Between(Upcoming, home, away).Select(m => m.HomeTeam)));

    static UpcomingMatch Match(string home, string away, int day, string sport = "soccer_france_ligue_one") =>
        new($"{home}{day}", sport, home, away, new(2026, 8, day, 0, 0, 0, TimeSpan.Zero), null, null, null, [], null);
}

using MonPs.Core.Odds;
using MonPs.Core.Opportunities;
using MonPs.Tests.Support;
using MonPs.Web.Culture;
using MonPs.Web.Pages.Matches;

namespace MonPs.Tests.Web.Pages.Matches;

public sealed class MatchesStateTests : PartTest
{
    private static readonly BoardMatch[] Board =
    [
        Match("a", "soccer_epl", "Wolves", Now),
        Match("b", "soccer_france_ligue_one", "Lens", Now.AddMinutes(5)),
        Match("c", "soccer_epl", "Arsenal", Now.AddHours(11)),
    ];

    [Theory]
    [InlineData(null, null, "a b c")]
    [InlineData("lens", null, "b")]
    [InlineData(null, "soccer_epl", "a c")]
    [InlineData("lens", "soccer_epl", "")]
    public void The_address_says_which_matches_are_shown(string? search, string? league, string shown)
    {
        var state = MatchesState.Of(search, league);
        Assert.Equal(shown, string.Join(' ', Board.Where(state.Shows).Select(one => one.Match.MatchId)));
    }

    [Fact]
    public void Days_end_at_midnight_where_the_visitor_is_and_leagues_keep_the_order_of_kick_off()
    {
        var days = MatchDays.Of(Board, new UserZone(TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris")));
        Assert.Equal([new DateOnly(2026, 11, 22), new DateOnly(2026, 11, 23)], days.Select(day => day.Day));
        Assert.Equal(["soccer_epl", "soccer_france_ligue_one"], days[0].Leagues.Select(league => league.Sport));
    }

    private static BoardMatch Match(string id, string sport, string home, DateTimeOffset kickoff) =>
        new(new(id, sport, home, "X", kickoff, null, null, null, [], null), null, []);
}

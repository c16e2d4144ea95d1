using System.Net;
using MonPs.Tests.Support;

namespace MonPs.Tests.Web.Api;

public sealed class OddsTests(WebFixture web) : RunTest(web), IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        var kickoff = WebFixture.Start.AddHours(4);
        Web.Provider.SetOdds(OddsWire.Sport, OddsWire.Answer(kickoff, WebFixture.Start, 1.94m));
        Web.Clock.Now = WebFixture.Start;
        await Collect();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("/api/odds/matches")]
    [InlineData("/api/odds/odds/matches")]
    [InlineData("/odds/matches")]
    [InlineData("/odds/odds/matches")]
    [InlineData("/odds/matches?sport=soccer_epl")]
    public async Task Coming_matches_carry_their_best_prices(string path)
    {
        var match = Assert.Single((await Json(path)).EnumerateArray());

        Assert.Equal(OddsWire.MatchId, Text(match, "match_id"));
        Assert.Equal(
            ("soccer_epl", "Arsenal", "Everton"),
            (Text(match, "sport"), Text(match, "home_team"), Text(match, "away_team"))
        );
        Assert.Equal("2026-08-21T19:00:00Z", Text(match, "commence_time"));
        Assert.Equal(1.55m, Number(match.GetProperty("best_home"), "odds"));
        var line = Assert.Single(match.GetProperty("totals").EnumerateArray());
        Assert.Equal(3.0m, Number(line, "line"));
        Assert.Equal((1.94m, "pinnacle"), (Number(line.GetProperty("over"), "odds"), Book(line)));
    }

    [Fact]
    public async Task Another_league_has_no_matches() =>
        Assert.Equal(0, (await Json("/api/odds/matches?sport=soccer_spain_la_liga")).GetArrayLength());

    [Theory]
    [InlineData("/api/odds/matches/")]
    [InlineData("/odds/odds/matches/")]
    public async Task One_match_shows_every_quote_and_kick_off(string path)
    {
        var match = await Json(path + OddsWire.MatchId);

        Assert.Equal(OddsWire.MatchId, Text(match, "match_id"));
        Assert.Equal(1, match.GetProperty("kickoffs").GetArrayLength());
        var quote = match.GetProperty("h2h")[0];
        Assert.Equal(("pinnacle", 1.55m), (Text(quote, "bookmaker"), Number(quote, "home_odds")));
        Assert.Equal(1.94m, Number(match.GetProperty("totals_quotes")[0], "over_odds"));
    }

    [Theory]
    [InlineData("/api/odds/matches/nobody")]
    public async Task An_unknown_match_is_told(string path)
    {
        using var answer = await Get(path);

        await Problem(answer, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_zero_character_is_a_bad_request_and_no_failure()
    {
        using var answer = await Get("/api/odds/matches?sport=%00");

        await Problem(answer, HttpStatusCode.BadRequest);
    }

    private static string? Book(System.Text.Json.JsonElement line) => Text(line.GetProperty("over"), "bookmaker");
}

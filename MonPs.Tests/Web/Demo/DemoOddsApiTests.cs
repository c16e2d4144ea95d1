using System.Globalization;
using System.Text.Json;
using Xunit;

namespace MonPs.Tests.Web.Demo;

public sealed class DemoOddsApiTests : DemoOddsApiHost
{
    const string Books = "bookmakers=pinnacle,unibet_fr,pmu_fr&markets=h2h,totals";

    [Fact]
    public async Task Sports_are_the_three_leagues_and_with_all_also_one_at_rest()
    {
        var sports = await Rows("sports/?apiKey=x");
        Assert.Equal(["soccer_epl", "soccer_spain_la_liga", "soccer_france_ligue_one"], sports.Select(Key));
        Assert.All(sports, sport => Assert.True(sport.GetProperty("active").GetBoolean()));
        Names(sports[0], "key", "group", "title", "description", "active", "has_outrights");
        var all = await Rows("sports?apiKey=x&all=true");
        Assert.Contains(all, sport => !sport.GetProperty("active").GetBoolean());
    }

    [Fact]
    public async Task Events_have_the_contracts_fields_and_whole_seconds()
    {
        var events = await Rows("sports/soccer_epl/events?apiKey=x");
        Assert.InRange(events.Length, 15, 25);
        foreach (var each in events)
        {
            Names(each, "id", "sport_key", "sport_title", "commence_time", "home_team", "away_team");
            Assert.EndsWith("Z", each.GetProperty("commence_time").GetString(), StringComparison.Ordinal);
            Assert.True(Time(each, "commence_time") > Now.AddMinutes(-8));
        }
    }

    [Fact]
    public async Task Odds_have_the_contracts_shape_for_the_asked_bookmakers_and_markets_only()
    {
        foreach (var each in await Rows($"sports/soccer_spain_la_liga/odds/?apiKey=x&{Books}"))
        {
            Names(each, "id", "sport_key", "sport_title", "commence_time", "home_team", "away_team", "bookmakers");
            var bookmakers = each.GetProperty("bookmakers").EnumerateArray().ToArray();
            Assert.Equal(["pinnacle", "unibet_fr", "pmu_fr"], bookmakers.Select(Key));
            foreach (var bookmaker in bookmakers)
                AssertBookmaker(each, bookmaker);
        }
    }

    static void AssertBookmaker(JsonElement match, JsonElement bookmaker)
    {
        Names(bookmaker, "key", "title", "last_update", "markets");
        var markets = bookmaker.GetProperty("markets").EnumerateArray().ToArray();
        Assert.Equal(Key(bookmaker) == "unibet_fr" ? ["h2h"] : ["h2h", "totals"], markets.Select(Key));
        AssertH2h(match, markets[0]);
        foreach (var totals in markets.Skip(1))
            AssertTotals(totals);
        foreach (var market in markets)
            Assert.InRange(Now - Time(market, "last_update"), TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(2));
    }

    static void AssertH2h(JsonElement match, JsonElement market)
    {
        var teams = new[] { match.GetProperty("home_team").GetString(), match.GetProperty("away_team").GetString() };
        var outcomes = market.GetProperty("outcomes").EnumerateArray().ToArray();
        Assert.Equal([.. teams.Order(StringComparer.Ordinal), "Draw"], outcomes.Select(Name));
        Assert.All(outcomes, outcome => Names(outcome, "name", "price"));
    }

    static void AssertTotals(JsonElement market)
    {
        var outcomes = market.GetProperty("outcomes").EnumerateArray().ToArray();
        Assert.Equal(["Over", "Under"], outcomes.Select(Name));
        Assert.All(outcomes, outcome => Names(outcome, "name", "price", "point"));
        Assert.Single(outcomes.Select(outcome => outcome.GetProperty("point").GetDecimal()).Distinct());
    }

    [Fact]
    public async Task A_match_in_play_is_listed_with_prices_and_no_flag()
    {
        var inPlay = new List<JsonElement>();
        foreach (var sport in new[] { "soccer_epl", "soccer_spain_la_liga", "soccer_france_ligue_one" })
            inPlay.AddRange((await Rows($"sports/{sport}/odds?apiKey=x&{Books}")).Where(HasStarted));
        Assert.NotEmpty(inPlay);
        Assert.All(inPlay, each => Assert.Equal(3, each.GetProperty("bookmakers").GetArrayLength()));
    }

    static bool HasStarted(JsonElement each) => Time(each, "commence_time") < Now;

    [Fact]
    public async Task Accents_are_written_as_they_are()
    {
        using var answer = await Get("sports/soccer_spain_la_liga/scores?apiKey=x&daysFrom=1");
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Atlético Madrid", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_match_is_completed_six_minutes_after_its_kick_off_under_the_id_of_its_odds()
    {
        var next = (await Rows($"sports/soccer_epl/odds?apiKey=x&{Books}")).First(each => !HasStarted(each));
        var id = next.GetProperty("id").GetString();
        Assert.Equal((false, false), await ScoreAt(id, Time(next, "commence_time").AddMinutes(-1)));
        Assert.Equal((false, true), await ScoreAt(id, Time(next, "commence_time").AddMinutes(3)));
        Assert.Equal((true, true), await ScoreAt(id, Time(next, "commence_time").AddMinutes(6)));
        Assert.Equal((true, true), await ScoreAt(id, Time(next, "commence_time").AddHours(20)));
    }

    async Task<(bool Completed, bool HasScores)> ScoreAt(string? id, DateTimeOffset at)
    {
        SetClock(at);
        var row = Assert.Single(await Rows($"sports/soccer_epl/scores?apiKey=x&daysFrom=1&eventIds={id}"));
        Names(
            row,
            "id",
            "sport_key",
            "sport_title",
            "commence_time",
            "completed",
            "home_team",
            "away_team",
            "scores",
            "last_update"
        );
        var scores = row.GetProperty("scores");
        if (scores.ValueKind == JsonValueKind.Array)
            Assert.All(
                scores.EnumerateArray(),
                score =>
                    Assert.True(int.Parse(score.GetProperty("score").GetString()!, CultureInfo.InvariantCulture) >= 0)
            );
        Assert.Equal(
            scores.ValueKind,
            row.GetProperty("last_update").ValueKind is JsonValueKind.Null ? JsonValueKind.Null : JsonValueKind.Array
        );
        return (row.GetProperty("completed").GetBoolean(), scores.ValueKind == JsonValueKind.Array);
    }

    [Fact]
    public async Task A_known_bookmaker_without_prices_here_is_accepted_and_absent()
    {
        var rows = await Rows("sports/soccer_epl/odds?apiKey=x&bookmakers=matchbook");
        Assert.All(rows, row => Assert.Equal(0, row.GetProperty("bookmakers").GetArrayLength()));
    }

    [Fact]
    public async Task Formats_can_be_unix_and_american()
    {
        var rows = await Rows("sports/soccer_epl/odds?apiKey=x&regions=eu&dateFormat=unix&oddsFormat=american");
        Assert.All(rows, row => Assert.Equal(JsonValueKind.Number, row.GetProperty("commence_time").ValueKind));
        var outcome = rows[^1].GetProperty("bookmakers")[0].GetProperty("markets")[0].GetProperty("outcomes")[0];
        Assert.True(Math.Abs(outcome.GetProperty("price").GetInt32()) >= 100);
    }
}

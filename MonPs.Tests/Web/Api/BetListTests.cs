using System.Net;
using System.Text.Json.Nodes;
using MonPs.Tests.Support;

namespace MonPs.Tests.Web.Api;

public sealed class BetListTests(WebFixture web) : ApiTest(web), IAsyncLifetime
{
    private static readonly SemaphoreSlim Planting = new(1);
    private static bool planted;

    public async ValueTask InitializeAsync()
    {
        await Planting.WaitAsync(Ct);
        if (!planted)
            await Plant();
        planted = true;
        Planting.Release();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task An_answer_says_how_long_it_is()
    {
        using var answer = await Web.Http.GetAsync(Bets, HttpCompletionOption.ResponseHeadersRead, Ct);
        var said = answer.Content.Headers.ContentLength;
        Assert.Equal((await answer.Content.ReadAsByteArrayAsync(Ct)).Length, said);
    }

    [Fact]
    public async Task A_list_asked_for_again_has_what_anybody_changed_meanwhile()
    {
        const string question = $"{Bets}?q=metz";
        Assert.Null(Text((await Json(question))[0], "notes"));

        await Note("'by psql'");
        Assert.Equal("by psql", Text((await Json(question))[0], "notes"));

        await Note("NULL");
        Assert.Null(Text((await Json(question))[0], "notes"));
    }

    private async Task Note(string sql)
    {
        await using var command = Web.Source.CreateCommand(
            $"UPDATE manual_bets SET notes = {sql} WHERE match_name LIKE '% Metz'"
        );
        await command.ExecuteNonQueryAsync(Ct);
    }

    [Theory]
    [InlineData("", "Metz, Nice, Brest, Leeds")]
    [InlineData("sport=soccer_epl", "Leeds")]
    [InlineData("market_type=totals", "Brest")]
    [InlineData("result=win", "Nice")]
    [InlineData("result=half_loss", "Brest")]
    [InlineData("status=all", "Metz, Nice, Brest, Leeds")]
    [InlineData("status=pending", "Metz, Leeds")]
    [InlineData("status=settled", "Nice, Brest")]
    [InlineData("status=clv_positive", "Nice")]
    [InlineData("bookmaker=betclic_fr", "Nice")]
    [InlineData("tag=model", "Metz, Leeds")]
    [InlineData("from=2026-08-23T00:00:00Z", "Metz, Nice")]
    [InlineData("to=2026-08-22T19:00:00Z", "Leeds")]
    [InlineData("from=2026-08-22T19:00:00Z&to=2026-08-24T00:00:00Z", "Nice, Brest")]
    [InlineData("q=lucky", "Leeds")]
    [InlineData("q=OVER%20bre", "Brest")]
    [InlineData("q=100%25", "")]
    [InlineData("status=pending&tag=model&sport=soccer_epl", "Leeds")]
    [InlineData("sort=kickoff", "Leeds, Brest, Nice, Metz")]
    [InlineData("sort=-kickoff", "Metz, Nice, Brest, Leeds")]
    [InlineData("sort=stake", "Metz, Nice, Brest, Leeds")]
    [InlineData("sort=-odds", "Leeds, Brest, Nice, Metz")]
    [InlineData("sort=-profit", "Nice, Brest, Metz, Leeds")]
    [InlineData("sort=-clv", "Nice, Metz, Brest, Leeds")]
    [InlineData("sort=-created", "Leeds, Brest, Nice, Metz")]
    public async Task A_filter_and_an_order_say_which_bets_come(string query, string expected)
    {
        using var answer = await Get($"{Bets}?{query}");

        var bets = await Body(answer, HttpStatusCode.OK);
        Assert.Equal(
            expected,
            string.Join(", ", bets.EnumerateArray().Select(b => Text(b, "match_name")!.Split(' ')[^1]))
        );
        Assert.Equal($"{bets.GetArrayLength()}", answer.Headers.GetValues("X-Total-Count").Single());
    }

    [Theory]
    [InlineData("limit=2", "Metz, Nice")]
    [InlineData("limit=2&offset=1", "Nice, Brest")]
    [InlineData("limit=2&offset=4", "")]
    [InlineData("limit=500", "Metz, Nice, Brest, Leeds")]
    public async Task A_page_is_a_part_and_the_header_counts_all(string query, string expected)
    {
        using var answer = await Get($"{Bets}?{query}");

        var bets = await Body(answer, HttpStatusCode.OK);
        Assert.Equal(
            expected,
            string.Join(", ", bets.EnumerateArray().Select(b => Text(b, "match_name")!.Split(' ')[^1]))
        );
        Assert.Equal("4", answer.Headers.GetValues("X-Total-Count").Single());
    }

    [Theory]
    [InlineData("limit", "0")]
    [InlineData("limit", "501")]
    [InlineData("limit", "ten")]
    [InlineData("offset", "-1")]
    [InlineData("status", "open")]
    [InlineData("market_type", "spreads")]
    [InlineData("result", "won")]
    [InlineData("sort", "colour")]
    [InlineData("from", "yesterday")]
    [InlineData("to", "2026-13-01")]
    [InlineData("q", "%00")]
    [InlineData("sport", "%00")]
    public async Task A_wrong_query_value_is_named(string name, string value)
    {
        using var answer = await Get($"{Bets}?{name}={value}");

        var problem = await Problem(answer, HttpStatusCode.UnprocessableEntity);
        Assert.Equal([name], Names(problem.GetProperty("errors")));
    }

    [Theory]
    [InlineData("", 4, 1, 1)]
    [InlineData("status=settled", 2, 1, 1)]
    [InlineData("sport=soccer_epl", 1, 0, 0)]
    [InlineData("q=nothing-of-this-name", 0, 0, 0)]
    public async Task The_figures_follow_the_same_filter(string query, int total, int wins, int losses)
    {
        var stats = await Json($"{Bets}stats?{query}");

        Assert.Equal(total, Number(stats, "total_bets"));
        Assert.Equal(wins, Number(stats, "wins"));
        Assert.Equal(losses, Number(stats, "losses"));
    }

    [Fact]
    public async Task The_figures_add_up_as_the_rules_say()
    {
        var stats = await Json($"{Bets}stats");

        // Nice: 20 at 2.50 won, closing 2.00 by hand. Brest: 30 at 2.60 half lost.
        Assert.Equal(50m, Number(stats, "total_staked"));
        Assert.Equal(15m, Number(stats, "total_profit"));
        Assert.Equal(30m, Number(stats, "roi_percent"));
        Assert.Equal(25m, Number(stats, "avg_clv_percent"));
        Assert.Equal(2m, Number(stats, "pending_bets"));
    }

    [Fact]
    public async Task Unknown_figures_are_null_and_not_zero()
    {
        var stats = await Json($"{Bets}stats?q=nothing-of-this-name");

        Assert.Null(Number(stats, "roi_percent"));
        Assert.Null(Number(stats, "avg_clv_percent"));
    }

    private async Task Plant()
    {
        await Create(Bet(("match_name", "Lens vs Metz"), ("kickoff_time", "2026-08-24T19:00:00Z"), Stake(10), Tags()));
        var won = await Create(
            Bet(
                ("match_name", "Lille vs Nice"),
                ("kickoff_time", "2026-08-23T19:00:00Z"),
                ("bookmaker", "betclic_fr"),
                ("odds_obtained", 2.5),
                Stake(20)
            )
        );
        await Put(won, new() { ["result"] = "win", ["closing_odds"] = 2.0 });
        var halfLost = await Create(
            Bet(
                ("match_name", "Paris vs Brest"),
                ("market_type", "totals"),
                ("selection", "Over"),
                ("line", 2.25),
                ("odds_obtained", 2.6),
                Stake(30)
            )
        );
        await Put(halfLost, new() { ["result"] = "half_loss" });
        await Create(
            Bet(
                ("match_name", "Fulham vs Leeds"),
                ("sport", "soccer_epl"),
                ("kickoff_time", "2026-08-22T11:30:00Z"),
                ("odds_obtained", 3.1),
                ("notes", "a lucky guess"),
                Stake(40),
                Tags()
            )
        );
    }

    private static (string, JsonNode?) Stake(int stake) => ("stake", stake);

    private static (string, JsonNode?) Tags() => ("tags", new JsonArray("model"));
}

using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using MonPs.Tests.Support;

namespace MonPs.Tests.Web.Api;

public sealed class BetChangeTests(WebFixture web) : ApiTest(web)
{
    [Theory]
    [InlineData("win", 47.5)]
    [InlineData("half_win", 23.75)]
    [InlineData("push", 0)]
    [InlineData("void", 0)]
    [InlineData("half_loss", -25)]
    [InlineData("loss", -50)]
    public async Task A_result_says_its_profit(string result, double profit)
    {
        var bet = await Put(await Create(Bet()), new() { ["result"] = result });

        Assert.Equal(result, Text(bet, "result"));
        Assert.Equal((decimal)profit, Number(bet, "profit_loss"));
        Assert.Equal("user", Text(bet, "settled_by"));
    }

    [Fact]
    public async Task A_cash_out_pays_what_was_paid_less_the_stake()
    {
        var bet = await Put(await Create(Bet()), new() { ["result"] = "cash_out", ["cash_out_amount"] = 61.25 });

        Assert.Equal(11.25m, Number(bet, "profit_loss"));
    }

    [Fact]
    public async Task A_cash_out_without_amount_asks_for_it()
    {
        using var answer = await Send(
            HttpMethod.Put,
            $"{Bets}{await Create(Bet())}",
            new JsonObject { ["result"] = "cash_out" }
        );

        var problem = await Problem(answer, HttpStatusCode.UnprocessableEntity);
        Assert.Equal(["cash_out_amount"], Names(problem.GetProperty("errors")));
    }

    [Fact]
    public async Task The_figures_follow_a_settlement_and_its_undoing()
    {
        var id = await Create(Bet(("tags", new JsonArray("follow"))));

        await Put(id, new() { ["result"] = "win" });
        var won = await Json($"{Bets}stats?tag=follow");
        Assert.Equal((1m, 50m, 47.5m, 95m), Figures(won));

        await Put(id, new() { ["result"] = null });
        var open = await Json($"{Bets}stats?tag=follow");
        Assert.Equal((0m, 0m, 0m, null), Figures(open));
    }

    [Fact]
    public async Task Odds_stake_notes_and_a_closing_by_hand_can_be_changed_alone()
    {
        var id = await Create(Bet());

        var bet = await Put(
            id,
            new()
            {
                ["odds"] = 2.05,
                ["notes"] = "moved",
                ["closing_odds"] = 1.94,
            }
        );

        Assert.Equal((2.05m, "moved"), (Number(bet, "odds_obtained"), Text(bet, "notes")));
        Assert.Equal((5.6701m, "manual"), (Number(bet, "clv_percent"), Text(bet, "closing_method")));
        Assert.Equal(50m, Number(bet, "stake"));
    }

    [Fact]
    public async Task An_empty_change_is_a_bad_request()
    {
        using var answer = await Send(HttpMethod.Put, $"{Bets}{await Create(Bet())}", new JsonObject());

        await Problem(answer, HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("""{"result": "won"}""", "result")]
    [InlineData("""{"stake": 0}""", "stake")]
    [InlineData("""{"odds": 1}""", "odds_obtained")]
    [InlineData("""{"closing_odds": 0.5}""", "closing_odds")]
    [InlineData("""{"result": "win", "profit_loss": "much"}""", "profit_loss")]
    [InlineData("""{"profit_loss": 3}""", "result")]
    public async Task A_wrong_change_names_the_field_and_changes_nothing(string change, string field)
    {
        var id = await Create(Bet());
        using var answer = await SendText(HttpMethod.Put, $"{Bets}{id}", change);

        var problem = await Problem(answer, HttpStatusCode.UnprocessableEntity);
        Assert.Equal([field], Names(problem.GetProperty("errors")));
        Assert.Equal(1m, Number(await Json($"{Bets}{id}"), "version"));
    }

    [Fact]
    public async Task A_change_of_a_bet_that_somebody_changed_since_is_refused()
    {
        var id = await Create(Bet());
        using var read = await Get($"{Bets}{id}");
        var tag = read.Headers.ETag!.Tag;
        await Put(id, new() { ["stake"] = 70 });

        using var stale = await Send(HttpMethod.Put, $"{Bets}{id}", new JsonObject { ["stake"] = 80 }, Match(tag));
        await Problem(stale, HttpStatusCode.Conflict);
        Assert.Equal(70m, Number(await Json($"{Bets}{id}"), "stake"));

        using var fresh = await Send(HttpMethod.Put, $"{Bets}{id}", new JsonObject { ["stake"] = 80 }, Match("\"2\""));
        Assert.Equal(80m, Number(await Body(fresh, HttpStatusCode.OK), "stake"));
        Assert.Equal("\"3\"", fresh.Headers.ETag!.Tag);
    }

    [Fact]
    public async Task An_if_match_that_is_no_version_is_a_bad_request()
    {
        var id = await Create(Bet());
        using var answer = await Send(HttpMethod.Put, $"{Bets}{id}", new JsonObject { ["stake"] = 80 }, Match("\"x\""));

        await Problem(answer, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_deleted_bet_is_gone_from_everywhere_until_it_is_restored()
    {
        var id = await Create(Bet(("match_name", "Delete vs Restore")));
        var before = JsonSerializer.Serialize(await Json($"{Bets}{id}"));

        using var deleted = await Send(HttpMethod.Delete, $"{Bets}{id}");
        Assert.Equal(["message"], Names(await Body(deleted, HttpStatusCode.OK)));
        using var gone = await Get($"{Bets}{id}");
        await Problem(gone, HttpStatusCode.NotFound);
        Assert.Equal(0, (await Json($"{Bets}?q=Restore")).GetArrayLength());
        Assert.Equal(0m, Number(await Json($"{Bets}stats?q=Restore"), "total_bets"));

        using var restored = await Send(HttpMethod.Post, $"{Bets}{id}/restore");
        await Body(restored, HttpStatusCode.OK);
        Assert.Equal(Stable(before), Stable(JsonSerializer.Serialize(await Json($"{Bets}{id}"))));
    }

    private static (string, string) Match(string tag) => ("If-Match", tag);

    private static (decimal?, decimal?, decimal?, decimal?) Figures(JsonElement stats) =>
        (
            Number(stats, "wins"),
            Number(stats, "total_staked"),
            Number(stats, "total_profit"),
            Number(stats, "roi_percent")
        );

    private static string Stable(string json)
    {
        var bet = JsonNode.Parse(json)!.AsObject();
        bet.Remove("version");
        bet.Remove("updated_at");
        return bet.ToJsonString();
    }
}

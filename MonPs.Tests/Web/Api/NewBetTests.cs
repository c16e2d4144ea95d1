using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using MonPs.Tests.Support;

namespace MonPs.Tests.Web.Api;

public sealed class NewBetTests(WebFixture web) : ApiTest(web)
{
    [Fact]
    public async Task A_new_bet_is_created_with_its_place_and_its_version()
    {
        using var answer = await Send(HttpMethod.Post, Bets, Bet());

        var bet = await Body(answer, HttpStatusCode.Created);
        Assert.Equal($"/api/manual-bets/{bet.GetProperty("id")}", answer.Headers.Location?.OriginalString);
        Assert.Equal("\"1\"", answer.Headers.ETag?.Tag);
        var read = await Json(answer.Headers.Location!.OriginalString);
        Assert.Equal(JsonSerializer.Serialize(bet), JsonSerializer.Serialize(read));
    }

    [Fact]
    public async Task A_bet_keeps_what_was_sent()
    {
        var sent = Bet(
            ("market_type", "totals"),
            ("selection", "Under 2.25"),
            ("line", 2.25),
            ("notes", "Météo: pluie, 12 °C 🌧️\nligne 2"),
            ("tags", new JsonArray("model", "pluie"))
        );

        var bet = await Json($"{Bets}{await Create(sent)}");

        foreach (var (field, value) in sent)
            Assert.True(JsonNode.DeepEquals(value, JsonNode.Parse(bet.GetProperty(field).GetRawText())), field);
    }

    [Theory]
    [InlineData("1,95", "50,5")]
    [InlineData("1.95", " 50.50 ")]
    public async Task Numbers_may_come_as_people_type_them(string odds, string stake)
    {
        var bet = await Json($"{Bets}{await Create(Bet(("odds_obtained", odds), ("stake", stake)))}");

        Assert.Equal((1.95m, 50.5m), (Number(bet, "odds_obtained"), Number(bet, "stake")));
    }

    [Theory]
    [InlineData("2026-08-22T19:00:00", "2026-08-22T19:00:00Z")]
    [InlineData("2026-08-22 19:00", "2026-08-22T19:00:00Z")]
    [InlineData("2026-08-22T21:00:00+02:00", "2026-08-22T19:00:00Z")]
    public async Task A_kick_off_on_the_wire_is_utc_unless_it_says_otherwise(string sent, string kept)
    {
        var bet = await Json($"{Bets}{await Create(Bet(("kickoff_time", sent)))}");

        Assert.Equal(kept, Text(bet, "kickoff_time"));
    }

    [Fact]
    public async Task The_same_request_twice_is_one_bet()
    {
        using var first = await Send(HttpMethod.Post, Bets, Bet(), ("Idempotency-Key", "twice"));
        using var second = await Send(HttpMethod.Post, Bets, Bet(), ("Idempotency-Key", "twice"));

        Assert.Equal(
            (await Body(first, HttpStatusCode.Created)).GetProperty("id").GetInt64(),
            (await Body(second, HttpStatusCode.Created)).GetProperty("id").GetInt64()
        );
        Assert.Equal(first.Headers.Location, second.Headers.Location);
    }

    [Fact]
    public async Task A_key_used_for_another_bet_is_refused()
    {
        using var first = await Send(HttpMethod.Post, Bets, Bet(), ("Idempotency-Key", "reused"));
        using var second = await Send(HttpMethod.Post, Bets, Bet(("stake", 51)), ("Idempotency-Key", "reused"));

        await Body(first, HttpStatusCode.Created);
        await Problem(second, HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_key_of_absurd_length_is_refused_in_words()
    {
        using var answer = await Send(HttpMethod.Post, Bets, Bet(), ("Idempotency-Key", new string('k', 4000)));

        await Problem(answer, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Twenty_equal_requests_at_once_are_one_bet()
    {
        var bet = Bet(("match_name", "Twenty vs Once"));
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => Send(HttpMethod.Post, Bets, bet, ("Idempotency-Key", "twenty")))
        );

        var ids = new HashSet<long>();
        foreach (var answer in answers)
            ids.Add((await Body(answer, HttpStatusCode.Created)).GetProperty("id").GetInt64());
        Assert.Single(ids);
        Assert.Equal(1, (await Json($"{Bets}?q=Twenty")).GetArrayLength());
    }

    [Fact]
    public async Task A_bet_read_may_be_sent_back_whole()
    {
        var bet = JsonNode.Parse((await Json($"{Bets}{await Create(Bet())}")).GetRawText())!.AsObject();
        bet["stake"] = 60;

        Assert.Equal(60m, Number(await Put(bet["id"]!.GetValue<long>(), bet), "stake"));
    }
}

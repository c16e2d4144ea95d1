using System.Net;
using System.Text.Json.Nodes;
using MonPs.Tests.Support;

namespace MonPs.Tests.Web.Api;

public sealed class BadBetTests(WebFixture web) : ApiTest(web)
{
    public static TheoryData<string, string, string> Faults =>
        new()
        {
            { "odds_obtained", """{"odds_obtained": 1}""", "odds" },
            { "odds_obtained", """{"odds_obtained": "abc"}""", "number" },
            { "odds_obtained", """{"odds_obtained": 1.23456}""", "decimals" },
            { "odds_obtained", """{"odds_obtained": 1e30}""", "number" },
            { "odds_obtained", """{"odds_obtained": null}""", "missing" },
            { "odds_obtained", """{"odds_obtained": {"value": 2}}""", "must be" },
            { "odds_obtained", """{"odds_obtained": true}""", "must be" },
            { "stake", """{"stake": 0}""", "stake" },
            { "stake", """{"stake": -5}""", "stake" },
            { "stake", """{"stake": 10.001}""", "decimals" },
            { "selection", """{"selection": "Winner"}""", "Home, Draw or Away" },
            { "selection", """{"selection": "Over"}""", "Home, Draw or Away" },
            { "selection", """{"market_type": "totals", "selection": "Home", "line": 2.5}""", "Over or Under" },
            { "selection", """{"market_type": "totals", "selection": "Over 2.5", "line": 3.5}""", "another line" },
            { "line", """{"line": 2.5}""", "no line" },
            { "line", """{"market_type": "totals", "selection": "Over"}""", "needs its line" },
            { "line", """{"market_type": "totals", "selection": "Over", "line": 2.3}""", "quarters" },
            { "kickoff_time", """{"kickoff_time": null}""", "kick-off" },
            { "kickoff_time", """{"kickoff_time": "tomorrow"}""", "date" },
            { "market_type", """{"market_type": "spreads"}""", "market" },
            { "market_type", """{"market_type": null}""", "missing" },
            { "match_name", """{"match_name": "  "}""", "missing" },
            { "tags", """{"tags": "one"}""", "list" },
            { "tags", """{"tags": [1]}""", "list" },
            { "notes", """{"notes": "a\u0000b"}""", "U+0000" },
            { "nickname", """{"nickname": "x"}""", "no field" },
            { "result", """{"result": "win"}""", "PUT" },
            { "closing_odds", """{"closing_odds": 1.9}""", "PUT" },
        };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_wrong_field_is_named_with_what_to_do(string field, string changes, string words)
    {
        using var answer = await Send(HttpMethod.Post, Bets, Changed(changes), ("Accept-Language", "en"));

        var problem = await Problem(answer, HttpStatusCode.UnprocessableEntity);
        Assert.Equal([field], Names(problem.GetProperty("errors")));
        var sentence = problem.GetProperty("errors").GetProperty(field)[0].GetString();
        Assert.Contains(words, sentence, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(sentence!, Text(problem, "detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_fault_is_told_at_once()
    {
        var bet = Bet(("odds_obtained", 1), ("stake", 0), ("selection", "X"), ("kickoff_time", null));
        using var answer = await Send(HttpMethod.Post, Bets, bet);

        var problem = await Problem(answer, HttpStatusCode.UnprocessableEntity);
        Assert.Equal(
            ["kickoff_time", "odds_obtained", "selection", "stake"],
            Names(problem.GetProperty("errors")).Order()
        );
    }

    [Theory]
    [InlineData(null, "La mise doit")]
    [InlineData("fr-CA,fr;q=0.9", "La mise doit")]
    [InlineData("de", "La mise doit")]
    [InlineData("en", "The stake must")]
    [InlineData("en-GB,en;q=0.9,fr;q=0.5", "The stake must")]
    public async Task Faults_speak_the_language_that_was_asked_for_and_french_by_default(string? language, string words)
    {
        (string, string)[] headers = language is null ? [] : [("Accept-Language", language)];
        using var answer = await Send(HttpMethod.Post, Bets, Bet(("stake", 0)), headers);

        var problem = await Problem(answer, HttpStatusCode.UnprocessableEntity);
        Assert.Contains(words, problem.GetProperty("errors").GetProperty("stake")[0].GetString());
    }

    [Fact]
    public async Task A_megabyte_of_notes_is_refused_with_the_length_allowed()
    {
        using var answer = await Send(HttpMethod.Post, Bets, Bet(("notes", new string('n', 1_000_000))));

        var problem = await Problem(answer, HttpStatusCode.UnprocessableEntity);
        Assert.Equal(["notes"], Names(problem.GetProperty("errors")));
    }

    [Fact]
    public async Task Ten_megabytes_are_too_large_to_read()
    {
        using var answer = await Send(HttpMethod.Post, Bets, Bet(("notes", new string('n', 10_000_000))));

        await Problem(answer, HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("\"bet\"")]
    [InlineData("""{"notes": "\ud800"}""")]
    [InlineData("stake=50")]
    public async Task What_is_no_json_object_is_a_bad_request(string body)
    {
        using var created = await SendText(HttpMethod.Post, Bets, body);
        await Problem(created, HttpStatusCode.BadRequest);

        using var changed = await SendText(HttpMethod.Put, $"{Bets}1", body);
        await Problem(changed, HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("GET", "/api/manual-bets/999999")]
    [InlineData("PUT", "/api/manual-bets/999999")]
    [InlineData("DELETE", "/api/manual-bets/999999")]
    [InlineData("POST", "/api/manual-bets/999999/restore")]
    public async Task A_bet_that_is_not_there_is_told_with_its_number(string method, string path)
    {
        var body = method == "PUT" ? new JsonObject { ["result"] = "win" } : null;
        using var answer = await Send(new(method), path, body);

        var problem = await Problem(answer, HttpStatusCode.NotFound);
        Assert.Contains("999999", Text(problem, "detail"));
    }

    private static JsonObject Changed(string changes)
    {
        var bet = Bet();
        foreach (var (field, value) in JsonNode.Parse(changes)!.AsObject())
            bet[field] = value?.DeepClone();
        return bet;
    }
}

using System.Net;
using System.Text.Json;
using MonPs.Tests.Support;

namespace MonPs.Tests.Web.Api;

public sealed class CollectorRunTests(WebFixture web) : RunTest(web)
{
    [Fact]
    public async Task A_run_tells_its_story_and_what_it_cost()
    {
        Odds();

        var run = await Collect();

        Assert.Equal(("collect_odds", "api", "succeeded"), (Text(run, "job"), Text(run, "started_by"), Outcome(run)));
        Assert.Equal(1m, Number(run, "matches_seen"));
        var lines = run.GetProperty("logs").EnumerateArray().ToList();
        Assert.Equal(["at", "level", "league", "event", "message"], Names(lines[0]));
        Assert.Contains(lines, line => Text(line, "league") == OddsWire.Sport);
        Assert.DoesNotContain(lines, line => string.IsNullOrWhiteSpace(Text(line, "message")));
        var listed = (await Json(Runs)).EnumerateArray().First(r => Number(r, "id") == Number(run, "id"));
        Assert.Equal(JsonValueKind.Null, listed.GetProperty("logs").ValueKind);
    }

    [Fact]
    public async Task The_lines_speak_the_readers_language()
    {
        Odds();
        var id = (await Collect()).GetProperty("id").GetInt64();

        using var french = await Get($"{Runs}/{id}");
        using var english = await Get($"{Runs}/{id}", ("Accept-Language", "en"));

        Assert.StartsWith("Fin", LastLine(await Body(french, HttpStatusCode.OK)));
        Assert.StartsWith("Finished", LastLine(await Body(english, HttpStatusCode.OK)));
        Assert.NotEqual(
            LastLine(await Body(french, HttpStatusCode.OK)),
            LastLine(await Body(english, HttpStatusCode.OK))
        );
    }

    [Fact]
    public async Task The_credits_are_those_the_provider_told_last()
    {
        Web.Provider.CreditsRemaining = 321;
        Odds();
        await Collect();

        var credits = await Json("/api/collector/credits");

        Assert.Equal(["at", "remaining", "used", "last"], Names(credits).Take(4));
        Assert.Equal(321m - 2, Number(credits, "left"));
        Assert.Equal((decimal)Web.Provider.CreditsRemaining, Number(credits, "remaining"));
        Assert.Equal(2m, Number(credits, "last"));
    }

    [Fact]
    public async Task A_second_run_is_refused_while_one_runs()
    {
        Odds();
        Web.Provider.Enqueue(
            $"/sports/{OddsWire.Sport}/odds",
            FakeAnswer.Json("[]") with
            {
                Delay = TimeSpan.FromSeconds(1),
            }
        );
        using var first = await Send(HttpMethod.Post, Runs, Everything());
        using var second = await Send(HttpMethod.Post, Runs, Everything());

        var run = await Body(first, HttpStatusCode.Accepted);
        await Problem(second, HttpStatusCode.Conflict);
        await Ended(run.GetProperty("id").GetInt64());
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("null")]
    [InlineData("""{"force": "yes"}""")]
    [InlineData("""{"sports": "soccer_epl"}""")]
    [InlineData("""{"sports": ["../../sports"]}""")]
    [InlineData("""{"sports": [null]}""")]
    public async Task A_wrong_request_for_a_run_is_refused_in_words(string body)
    {
        using var answer = await SendText(HttpMethod.Post, Runs, body);

        await Problem(answer, HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task An_unknown_run_is_told()
    {
        using var answer = await Get($"{Runs}/999999");

        await Problem(answer, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_old_systems_log_file_gets_the_lines()
    {
        Odds();
        var id = (await Collect()).GetProperty("id").GetInt64();
        await CalculateClv();

        Assert.Contains($"run {id} {OddsWire.Sport}", Web.Log("collector"));
        Assert.DoesNotContain($"run {id} ", Web.Log("clv_tracker"));
        Assert.NotEmpty(Web.Log("clv_tracker"));
        Assert.Contains($"run {id} ", Web.Log("monps"));
    }

    private void Odds() =>
        Web.Provider.SetOdds(OddsWire.Sport, OddsWire.Answer(WebFixture.Start.AddHours(4), WebFixture.Start, 1.94m));

    private static string? LastLine(JsonElement run) =>
        Text(run.GetProperty("logs").EnumerateArray().Last(), "message");

    private static string? Outcome(JsonElement run) => Text(run, "outcome");
}

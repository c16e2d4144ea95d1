using System.Net;
using System.Text.Json;
using MonPs.Tests.Support;

namespace MonPs.Tests.Web.Api;

public sealed class ScheduledJobsTests(WebFixture web) : RunTest(web)
{
    private const string Jobs = "/api/jobs";

    [Fact]
    public async Task A_job_can_be_paused_and_resumed_and_readiness_tells_without_refusing()
    {
        var paused = await Post("collect_odds/pause", HttpStatusCode.OK);
        Assert.True(paused.GetProperty("paused").GetBoolean());
        Assert.Equal("api", Text(paused, "paused_by"));
        Assert.Equal(JsonValueKind.Null, paused.GetProperty("next").ValueKind);
        await Until("/health/ready", ready => Text(ready, "status") == "degraded");
        Assert.StartsWith("job collect_odds: paused since ", Text(await Json("/health/ready"), "reason"));

        var resumed = await Post("collect_odds/resume", HttpStatusCode.OK);
        Assert.False(resumed.GetProperty("paused").GetBoolean());
        await Until("/health/ready", ready => Text(ready, "status") == "ok");
    }

    [Fact]
    public async Task Every_job_is_listed_with_its_times_and_its_last_run()
    {
        await CalculateClv();

        var jobs = (await Json(Jobs)).EnumerateArray().ToDictionary(job => Text(job, "name")!);

        Assert.Superset(
            new HashSet<string> { "collect_odds", "compute_clv", "capture_closing" },
            jobs.Keys.ToHashSet()
        );
        Assert.Equal(
            ["name", "paused", "paused_at", "paused_by", "next", "times", "last_run"],
            Names(jobs["compute_clv"])
        );
        Assert.Equal("succeeded", Text(jobs["compute_clv"].GetProperty("last_run"), "outcome"));
    }

    [Fact]
    public async Task An_unknown_job_and_one_that_only_runs_by_its_plan_are_refused_in_words()
    {
        using var unknown = await Send(HttpMethod.Post, $"{Jobs}/nothing/run");
        using var planned = await Send(HttpMethod.Post, $"{Jobs}/capture_closing/run");

        await Problem(unknown, HttpStatusCode.NotFound);
        await Problem(planned, HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_runs_lines_can_be_taken_away_as_a_text_file()
    {
        Web.Provider.SetOdds(OddsWire.Sport, OddsWire.Answer(WebFixture.Start.AddHours(4), WebFixture.Start, 1.94m));
        var run = await Collect();
        var id = run.GetProperty("id").GetInt64();

        using var file = await Get($"{Runs}/{id}/log", ("Accept-Language", "en"));
        var text = await file.Content.ReadAsStringAsync(Ct);

        Assert.Equal("text/plain", file.Content.Headers.ContentType?.MediaType);
        Assert.Equal($"monps-run-{id}.log", file.Content.Headers.ContentDisposition?.FileName);
        Assert.StartsWith($"# run {id} collect_odds api ", text);
        Assert.Equal(run.GetProperty("logs").GetArrayLength() + 1, text.TrimEnd('\n').Split('\n').Length);
        Assert.Contains($"INFO    {OddsWire.Sport} ", text, StringComparison.Ordinal);

        using var none = await Get($"{Runs}/999999/log");
        await Problem(none, HttpStatusCode.NotFound);
    }

    private async Task<JsonElement> Post(string path, HttpStatusCode expected)
    {
        using var answer = await Send(HttpMethod.Post, $"{Jobs}/{path}");
        return await Body(answer, expected);
    }

    private async Task Until(string path, Func<JsonElement, bool> isSo)
    {
        for (var attempt = 0; attempt < 100; attempt++)
            if (isSo(await Json(path)))
                return;
            else
                await Task.Delay(100, Ct);
        Assert.Fail($"{path} stays {await Json(path)}");
    }
}

using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using MonPs.Tests.Support;

namespace MonPs.Tests.Web.Api;

/// <summary>Starts collections over HTTP and waits for their end.</summary>
public abstract class RunTest(WebFixture web) : ApiTest(web)
{
    protected const string Runs = "/api/collector/runs";

    protected async Task<JsonElement> Collect()
    {
        using var answer = await Started();
        var run = await Body(answer, HttpStatusCode.Accepted);
        Assert.Equal($"{Runs}/{run.GetProperty("id")}", answer.Headers.Location?.OriginalString);
        return await Ended(run.GetProperty("id").GetInt64());
    }

    // A run is shown as ended a moment before it gives its lock back.
    private async Task<HttpResponseMessage> Started()
    {
        for (var attempt = 0; ; attempt++)
        {
            var answer = await Send(HttpMethod.Post, Runs, Everything());
            if (answer.StatusCode != HttpStatusCode.Conflict || attempt == 20)
                return answer;
            answer.Dispose();
            await Task.Delay(50, Ct);
        }
    }

    protected static JsonObject Everything() => new() { ["sports"] = new JsonArray(OddsWire.Sport), ["force"] = true };

    protected async Task<JsonElement> Ended(long id)
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            var run = await Json($"{Runs}/{id}");
            if (run.GetProperty("finished_at").ValueKind != JsonValueKind.Null)
                return run;
            await Task.Delay(50, Ct);
        }
        throw new TimeoutException($"Run {id} did not end.");
    }

    protected async Task<JsonElement> CalculateClv()
    {
        using var answer = await Send(HttpMethod.Post, "/api/manual-bets/calculate-clv");
        return await Body(answer, HttpStatusCode.OK);
    }
}

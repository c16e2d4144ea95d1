using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MonPs.Core.Settings;
using MonPs.Tests.Support;
using MonPs.Web.Telemetry;

namespace MonPs.Tests.Web.Telemetry;

public sealed class TelemetryExportTests(PostgresFixture postgres)
{
    private const string Secret = "t0ken-of-the-collector";

    [Fact]
    public async Task A_run_reaches_the_collector_as_metrics_and_as_a_span_without_any_secret()
    {
        await using var collector = await OtlpReceiver.Start();
        await using var web = new WatchedWeb(postgres, collector.Address);
        await web.InitializeAsync();

        using (var answer = await web.Http.PostAsync("/api/manual-bets/calculate-clv", null, Ct))
            answer.EnsureSuccessStatusCode();
        await Send(web);

        var metrics = collector.Bodies("/v1/metrics");
        Assert.All(
            ["monps.run.duration", "compute_clv", "Succeeded", "monps.bets.updated", "http.server.request.duration"],
            name => Assert.Contains(name, metrics, StringComparison.Ordinal)
        );
        var traces = collector.Bodies("/v1/traces");
        Assert.Contains("run compute_clv", traces, StringComparison.Ordinal);
        Assert.Equal([Secret], collector.Headers);
        Assert.DoesNotContain(FakeOddsApi.Key, metrics + traces, StringComparison.Ordinal);
        Assert.DoesNotContain(WebFixture.CanaryPassword, metrics + traces, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_collector_that_is_away_disturbs_nobody()
    {
        await using var web = new WatchedWeb(postgres, new("http://127.0.0.1:9"));
        await web.InitializeAsync();

        using var answer = await web.Http.GetAsync("/api/manual-bets/stats", Ct);
        answer.EnsureSuccessStatusCode();
        await Send(web);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    // What stopping does: everything measured so far is sent.
    private static Task Send(WebFixture web) =>
        web.Services.GetServices<IHostedService>().OfType<TelemetryExport>().Single().StopAsync(Ct);

    private sealed class WatchedWeb(PostgresFixture postgres, Uri collector) : WebFixture(postgres)
    {
        protected override MonPsSettings Adjust(MonPsSettings settings) =>
            settings with
            {
                TelemetryEndpoint = collector,
                TelemetryHeaders = $"x-token={Secret}",
            };
    }
}

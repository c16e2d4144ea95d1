using System.Text;
using MonPs.Tests.Support;
using Npgsql;

namespace MonPs.Tests.Web.Cli;

/// <summary>
/// Secrets with names of their own are fed through everything that can go wrong; then all that the process said, wrote,
/// answered, sent and stored is searched for them.
/// </summary>
public sealed class CanaryTests(PostgresFixture postgres) : IAsyncLifetime
{
    private const string ApiKey = "c4n4ry0dd5ap1key77";
    private const string OwnerPassword = "c4n4ry-0wner-passw0rd";
    private const string WrongPassword = "c4n4ry-wrong-passw0rd";
    private const string ProxySecret = "c4n4rypr0xypassw0rd";
    private const string TelemetrySecret = "c4n4ry-t3l3metry";
    private readonly string folder = Directory.CreateTempSubdirectory("monps-canary-").FullName;
    private readonly Dictionary<string, string> environment = [];
    private readonly CanaryRecord told = new();
    private readonly List<string> secrets =
    [
        ApiKey,
        OwnerPassword,
        WrongPassword,
        WebFixture.CanaryPassword,
        ProxySecret,
        FakeWebhook.Token,
        TelemetrySecret,
    ];
    private FakeOddsApi provider = null!;
    private FakeWebhook webhook = null!;
    private OtlpReceiver telemetry = null!;
    private NpgsqlConnectionStringBuilder database = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        (provider, webhook, telemetry) = (
            await FakeOddsApi.Start(),
            await FakeWebhook.Start(),
            await OtlpReceiver.Start()
        );
        webhook.Status = 403;
        database = new(await postgres.NewDatabaseConnection());
        await Execute($"DROP ROLE IF EXISTS canary");
        await Execute($"CREATE ROLE canary LOGIN SUPERUSER PASSWORD '{WebFixture.CanaryPassword}'");
        environment["ODDS_API_KEY"] = ApiKey;
        environment["ODDS_API_BASE_URL"] = provider.BaseUrl.ToString();
        environment["BOOKMAKERS"] = "pinnacle";
        environment["SPORTS"] = OddsWire.Sport;
        environment["MONPS_DATA_DIR"] = folder;
        environment["DB_HOST"] = database.Host!;
        environment["DB_NAME"] = database.Database!;
        environment["DB_USER"] = "canary";
        environment["DB_PASSWORD"] = WebFixture.CanaryPassword;
        environment["OWNER_PASSWORD"] = OwnerPassword;
        environment["ALERT_WEBHOOK"] = webhook.Address.ToString();
        environment["OTEL_EXPORTER_OTLP_ENDPOINT"] = telemetry.Address.ToString();
        environment["OTEL_EXPORTER_OTLP_HEADERS"] = $"x-token={TelemetrySecret}";
    }

    public async ValueTask DisposeAsync()
    {
        await provider.DisposeAsync();
        await webhook.DisposeAsync();
        await telemetry.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task No_secret_is_in_anything_the_process_said_wrote_answered_sent_or_stored()
    {
        await WhatCannotStart();
        var made = await MonPsProcess.Run(environment, "token", "add", "canary");
        var token = made.Output.Trim();
        secrets.Add(token);
        told.Add(made.Error);
        var (server, address) = await MonPsProcess.Serve(environment);
        using (server)
        {
            var visit = new CanaryVisit(address, token, told);
            await WhatTheProviderSays();
            await visit.Everywhere(WrongPassword, OwnerPassword, ApiKey[..4]);
            await WhatTheWebhookSays(visit);
            await visit.Start("backup", () => Directory.Exists(Path.Combine(folder, "backups")));
            await DatabaseGone(visit);
            told.Add((await server.Stop()).All);
        }
        await Run([], "doctor");
        await Run([], "backup", Path.Combine(folder, "by-hand.backup"));
        told.Add(telemetry.Bodies("/v1/traces") + telemetry.Bodies("/v1/metrics"));
        await told.AddFiles(folder);
        await told.AddTables(database);
        Search(told.All);
    }

    private void Search(string all)
    {
        // The search looked where things are written: what happened is all there.
        string[] happenings =
        [
            "ODDS_API_KEY",
            "DB_PASSWORD",
            "OWNER_PASSWORD",
            "ALERT_WEBHOOK",
            "OTEL_EXPORTER_OTLP_HEADERS",
            "collector_runs",
            "openapi",
            "refused by the webhook",
            "did not reach the webhook",
            "tables/manual_bets.copy",
            "run collect_odds",
            "Jetons pour les scripts",
        ];
        foreach (var happened in happenings)
            Assert.Contains(happened, all);
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, all));
        Assert.All(
            secrets,
            secret => Assert.DoesNotContain(Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)), all)
        );
    }

    private async Task WhatCannotStart()
    {
        await Run(new() { ["DB_PASSWORD"] = WebFixture.CanaryPassword, ["DB_USER"] = "monps" }, "stats");
        await Run(new() { ["DB_HOST"] = "127.0.0.1", ["DB_PORT"] = "1" }, "stats");
        await Run(
            new()
            {
                ["DB_PORT"] = "many",
                ["ALLOWED_NETWORKS"] = "home",
                ["ODDS_API_BASE_URL"] = "nowhere",
                ["ALERT_WEBHOOK"] = FakeWebhook.Token,
                ["OTEL_EXPORTER_OTLP_ENDPOINT"] = TelemetrySecret,
                ["OTEL_EXPORTER_OTLP_HEADERS"] = TelemetrySecret,
            }
        );
        await Run(new() { ["OTEL_EXPORTER_OTLP_HEADERS"] = TelemetrySecret });
        await Run(new() { ["OWNER_PASSWORD"] = "c4n4ry" });
        await Run(
            new()
            {
                ["HTTPS_PROXY"] = $"http://monps:{ProxySecret}@127.0.0.1:1",
                ["ODDS_API_BASE_URL"] = "https://odds.invalid/v4",
            },
            "collect",
            "--force"
        );
        await Run([], "password");
    }

    private async Task WhatTheProviderSays()
    {
        var path = $"/sports/{OddsWire.Sport}/odds";
        foreach (
            var answer in new[]
            {
                FakeAnswer.Error(401, "INVALID_KEY", $"The key {ApiKey} is not valid"),
                FakeAnswer.Page($"<h1>proxy: apiKey={ApiKey}</h1>"),
                FakeAnswer.Error(429, "EXCEEDED_FREQ_LIMIT", $"apiKey={ApiKey}"),
            }
        )
        {
            provider.Always(path, answer);
            await Run([], "collect", "--sport", OddsWire.Sport, "--force");
        }
    }

    // Refused first; then nobody is there any more.
    private async Task WhatTheWebhookSays(CanaryVisit visit)
    {
        await visit.Start("collect_odds", () => telemetry.Bodies("/v1/metrics").Length >= 0);
        await visit.Start("send_alerts", () => Logged("refused by the webhook"));
        await webhook.DisposeAsync();
        await Execute(
            "INSERT INTO alerts (key, kind, args, raised_at) VALUES ('canary', 'credits_low', '{5,10}', now())"
        );
        await visit.Start("send_alerts", () => Logged("did not reach the webhook"));
    }

    private bool Logged(string words)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(folder, "logs"), "monps_*.log"))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream);
            if (reader.ReadToEnd().Contains(words, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private async Task DatabaseGone(CanaryVisit visit)
    {
        await Execute("ALTER ROLE canary NOLOGIN");
        await Execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'canary'");
        foreach (var path in new[] { "/health/ready", "/api/manual-bets/", "/manual-bets" })
            await visit.Ask(path, visit.Token);
        await Execute("ALTER ROLE canary LOGIN");
    }

    private async Task Run(Dictionary<string, string> changes, params string[] arguments)
    {
        var all = new Dictionary<string, string>(environment);
        foreach (var (name, value) in changes)
            all[name] = value;
        told.Add((await MonPsProcess.Run(all, arguments)).All);
    }

    private async Task Execute(string sql)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Ct);
    }
}

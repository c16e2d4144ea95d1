using System.Text;
using MonPs.Tests.Support;
using Npgsql;

namespace MonPs.Tests.Web.Cli;

/// <summary>
/// Secrets with names of their own are fed through everything that can go wrong; then all that the process said, wrote,
/// answered and stored is searched for them.
/// </summary>
public sealed class CanaryTests(PostgresFixture postgres) : IAsyncLifetime
{
    private const string ApiKey = "c4n4ry0dd5ap1key77";
    private const string OwnerPassword = "c4n4ry-0wner-passw0rd";
    private const string WrongPassword = "c4n4ry-wrong-passw0rd";
    private const string ProxySecret = "c4n4rypr0xypassw0rd";
    private readonly string folder = Directory.CreateTempSubdirectory("monps-canary-").FullName;
    private readonly Dictionary<string, string> environment = [];
    private readonly StringBuilder told = new();
    private readonly List<string> secrets =
    [
        ApiKey,
        OwnerPassword,
        WrongPassword,
        WebFixture.CanaryPassword,
        ProxySecret,
    ];
    private FakeOddsApi provider = null!;
    private NpgsqlConnectionStringBuilder database = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        provider = await FakeOddsApi.Start();
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
    }

    public async ValueTask DisposeAsync()
    {
        await provider.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task No_secret_is_in_anything_the_process_said_wrote_answered_or_stored()
    {
        await WhatCannotStart();
        var made = await MonPsProcess.Run(environment, "token", "add", "canary");
        var token = made.Output.Trim();
        secrets.Add(token);
        told.AppendLine(made.Error);
        var (server, address) = await MonPsProcess.Serve(environment);
        using (server)
        {
            await WhatTheProviderSays(address, token);
            await WhatVisitorsSee(address, token);
            await DatabaseGone(address, token);
            told.AppendLine((await server.Stop()).All);
        }
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            told.AppendLine(file).AppendLine(await File.ReadAllTextAsync(file, Ct));
        await Dump();

        var all = told.ToString();
        // The search looked where things are written: what happened is all there.
        foreach (var happened in new[] { "ODDS_API_KEY", "DB_PASSWORD", "OWNER_PASSWORD", "collector_runs", "openapi" })
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
            }
        );
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

    private async Task WhatTheProviderSays(Uri address, string token)
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
        await Ask(address, "/api/collector/runs", token);
    }

    private async Task WhatVisitorsSee(Uri address, string token)
    {
        string[] paths =
        [
            "/api/collector/runs",
            "/api/manual-bets/",
            "/health/ready",
            "/openapi/v1.json",
            "/sign-in",
            "/manual-bets",
            "/access",
            "/nothing",
        ];
        foreach (var path in paths)
        foreach (var shown in new[] { token, token + "x", null })
            await Ask(address, path, shown);
        using var http = new HttpClient { BaseAddress = address };
        foreach (var password in new[] { WrongPassword, OwnerPassword })
        {
            var page = await http.GetStringAsync(new Uri("/sign-in", UriKind.Relative), Ct);
            var fields = GuardedWeb.HiddenFields(page);
            fields["password"] = password;
            using var answer = await http.PostAsync(
                new Uri("/sign-in", UriKind.Relative),
                new FormUrlEncodedContent(fields),
                Ct
            );
            await Note(answer);
        }
        using var bad = await http.PostAsync(
            new Uri($"/api/manual-bets/?q={ApiKey[..4]}", UriKind.Relative),
            new StringContent("{"),
            Ct
        );
        await Note(bad);
    }

    private async Task DatabaseGone(Uri address, string token)
    {
        await Execute("ALTER ROLE canary NOLOGIN");
        await Execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'canary'");
        foreach (var path in new[] { "/health/ready", "/api/manual-bets/", "/manual-bets" })
            await Ask(address, path, token);
        await Execute("ALTER ROLE canary LOGIN");
    }

    // Every table as text: run logs above all, but the secrets belong in none.
    private async Task Dump()
    {
        await using var source = NpgsqlDataSource.Create(database);
        var tables = new List<string>();
        await using (
            var names = await source
                .CreateCommand("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
                .ExecuteReaderAsync(Ct)
        )
            while (await names.ReadAsync(Ct))
                tables.Add(names.GetString(0));
        foreach (var table in tables)
        {
            await using var rows = source.CreateCommand(
                $"SELECT '{table} ' || coalesce(string_agg(t::text, E'\\n'), '') FROM \"{table}\" t"
            );
            told.AppendLine((string?)await rows.ExecuteScalarAsync(Ct));
        }
    }

    private async Task Run(Dictionary<string, string> changes, params string[] arguments)
    {
        var all = new Dictionary<string, string>(environment);
        foreach (var (name, value) in changes)
            all[name] = value;
        told.AppendLine((await MonPsProcess.Run(all, arguments)).All);
    }

    private async Task Ask(Uri address, string path, string? token)
    {
        using var http = new HttpClient { BaseAddress = address };
        http.DefaultRequestHeaders.Accept.ParseAdd(
            path.StartsWith("/api", StringComparison.Ordinal) ? "application/json" : "text/html"
        );
        if (token is not null)
            http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), Ct);
        await Note(answer);
    }

    private async Task Note(HttpResponseMessage answer) =>
        told.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"{(int)answer.StatusCode} {answer.Headers}")
            .AppendLine(await answer.Content.ReadAsStringAsync(Ct));

    private async Task Execute(string sql)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Ct);
    }
}

using MonPs.Tests.Support;
using Npgsql;

namespace MonPs.Tests.Web.Jobs;

/// <summary>A real server is killed in the middle of a capture and started again: captured once, stored once.</summary>
public sealed class CaptureKillTests(PostgresFixture postgres) : IAsyncLifetime
{
    private const string Odds = $"/sports/{OddsWire.Sport}/odds";
    private readonly string folder = Directory.CreateTempSubdirectory("monps-kill-").FullName;
    private readonly Dictionary<string, string> environment = [];
    private FakeOddsApi provider = null!;
    private NpgsqlDataSource source = null!;
    private string answer = "";
    private string unpooled = "";
    private DateTimeOffset kickoff;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private int Asked => provider.Requests.Count(request => request.Path == Odds);

    public async ValueTask InitializeAsync()
    {
        provider = await FakeOddsApi.Start();
        var database = new NpgsqlConnectionStringBuilder(await postgres.NewDatabaseConnection());
        source = NpgsqlDataSource.Create(database);
        unpooled = database.ConnectionString + ";Pooling=false";
        // Less than two minutes ahead: due at once, and time enough to be killed and come back.
        var now = TimeProvider.System.GetUtcNow();
        kickoff = now.AddSeconds(118);
        answer = OddsWire.Answer(kickoff, now.AddSeconds(-60), 1.94m);
        provider.SetOdds(OddsWire.Sport, answer);
        environment["ODDS_API_KEY"] = FakeOddsApi.Key;
        environment["ODDS_API_BASE_URL"] = provider.BaseUrl.ToString();
        environment["BOOKMAKERS"] = "pinnacle";
        environment["SPORTS"] = OddsWire.Sport;
        environment["TIME_ZONE"] = "UTC";
        environment["COLLECT_TIMES"] = $"{now.AddHours(5):HH:mm}";
        environment["MONPS_DATA_DIR"] = folder;
        environment["DB_HOST"] = database.Host!;
        environment["DB_NAME"] = database.Database!;
        environment["DB_USER"] = database.Username!;
        environment["DB_PASSWORD"] = database.Password!;
    }

    public async ValueTask DisposeAsync()
    {
        await provider.DisposeAsync();
        await source.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Killed_before_the_claim()
    {
        await using var holder = await Hold($"SELECT pg_advisory_lock(hashtext('monps.run.league.{OddsWire.Sport}'))");
        await ServeUntil(() =>
            Says(
                $"""
                SELECT EXISTS (
                    SELECT FROM pg_locks
                    WHERE locktype = 'advisory' AND NOT granted
                      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                      AND objid = (hashtext('monps.run.league.{OddsWire.Sport}')::bigint & 4294967295)::oid)
                """
            )
        );
        Assert.Equal("planned 0", await State());

        await StartAgain(holder);

        Assert.Equal(1, Asked);
    }

    [Fact]
    public async Task Killed_after_the_claim_while_the_provider_thinks()
    {
        provider.Enqueue(Odds, FakeAnswer.Never);
        await ServeUntil(() => Task.FromResult(Asked == 1));
        Assert.Equal("claimed 1", await State());

        await StartAgain(null);

        Assert.Equal(2, Asked);
    }

    [Fact]
    public async Task Killed_with_the_answer_on_disk()
    {
        provider.Enqueue(Odds, FakeAnswer.Json(answer) with { Delay = TimeSpan.FromSeconds(2) });
        NpgsqlConnection? holder = null;
        await ServeUntil(async () =>
        {
            if (Asked == 1)
                holder ??= await Hold("SELECT pg_advisory_lock(hashtext('monps.store'))");
            return Waiting() == 1;
        });
        Assert.Equal("claimed 1", await State());

        await StartAgain(holder);

        Assert.Equal((1, 0), (Asked, Waiting()));
    }

    [Fact]
    public async Task Killed_with_the_answer_stored_and_nothing_marked()
    {
        provider.Enqueue(Odds, FakeAnswer.Json(answer) with { Delay = TimeSpan.FromSeconds(2) });
        NpgsqlConnection? holder = null;
        await ServeUntil(async () =>
        {
            if (Asked == 1)
                holder ??= await Hold("BEGIN; SELECT 1 FROM planned_captures WHERE state = 'claimed' FOR UPDATE");
            return await Says("SELECT EXISTS (SELECT FROM league_collections)");
        });
        Assert.Equal("claimed 1", await State());

        await StartAgain(holder);

        Assert.Equal(1, Asked);
    }

    private async Task ServeUntil(Func<Task<bool>> isThere)
    {
        var (server, _) = await MonPsProcess.Serve(environment);
        using (server)
        {
            await Until(isThere);
            await server.Kill();
        }
        // PostgreSQL may not have noticed yet: whoever waited for a lock would go on without his client.
        await Says(
            "SELECT count(pg_terminate_backend(pid)) >= 0 FROM pg_stat_activity WHERE application_name = 'MonPs' AND datname = current_database()"
        );
    }

    private async Task StartAgain(NpgsqlConnection? holder)
    {
        if (holder is not null)
            await holder.CloseAsync();
        var (server, _) = await MonPsProcess.Serve(environment);
        using (server)
        {
            await Until(async () => (await State()).Split(' ')[0] is "captured" or "missed" or "dropped");
            Assert.StartsWith("captured", await State(), StringComparison.Ordinal);
            Assert.Equal(0, (await server.Stop()).Code);
        }
        Assert.True(await Says("SELECT count(*) = 1 FROM odds_history"));
        Assert.True(await Says("SELECT count(*) = 1 FROM stored_answers"));
        Assert.True(await Says("SELECT count(*) = 1 FROM planned_captures"));
    }

    private async Task<NpgsqlConnection> Hold(string sql)
    {
        // Not pooled: closed, it lets go at once.
        var connection = new NpgsqlConnection(unpooled);
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Ct);
        return connection;
    }

    private async Task<string> State()
    {
        await using var command = source.CreateCommand(
            "SELECT string_agg(state || ' ' || attempts, ', ') FROM planned_captures"
        );
        return await command.ExecuteScalarAsync(Ct) as string ?? "";
    }

    private async Task<bool> Says(string sql)
    {
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(Ct) is true;
    }

    private int Waiting() =>
        Directory.Exists(Path.Combine(folder, "raw-answers"))
            ? Directory
                .GetFiles(Path.Combine(folder, "raw-answers"), "*.json", SearchOption.AllDirectories)
                .Count(file => !file.Contains("/runs/", StringComparison.Ordinal))
            : 0;

    private async Task Until(Func<Task<bool>> isThere)
    {
        for (var attempt = 0; attempt < 900; attempt++)
        {
            if (await isThere())
                return;
            await Task.Delay(100, Ct);
        }
        var lag = kickoff - TimeProvider.System.GetUtcNow();
        throw new TimeoutException($"{await State()}, asked {Asked} times, {lag} to kick-off");
    }
}

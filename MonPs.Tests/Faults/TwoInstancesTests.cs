using System.Globalization;
using System.Net;
using System.Net.Sockets;
using MonPs.Tests.Support;
using Npgsql;

namespace MonPs.Tests.Faults;

/// <summary>
/// Two processes on one database behind nginx, one of them killed (-9) again and again while a thousand bets come in through both
/// and the schedule runs. Run by <c>./test.sh --long</c>; the counts are printed.
/// </summary>
[Trait("Long", "yes")]
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class TwoInstancesTests(PostgresFixture postgres) : IAsyncLifetime
{
    private const int Bets = 1000;
    private const int Writers = 8;
    private const int FewestKills = 6;
    private readonly string folder = Directory.CreateTempSubdirectory("monps-cluster-").FullName;
    private readonly int[] ports = [FreePort(), FreePort(), FreePort()];
    private readonly DateTime[] scheduled = [.. Enumerable.Range(2, 3).Select(minutes => Now.AddMinutes(minutes))];
    private FakeOddsApi provider = null!;
    private NpgsqlConnectionStringBuilder database = null!;
    private int kills;

    // Real processes live by the real clock.
    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        File.SetUnixFileMode(folder, (UnixFileMode)0b111_001_001); // nginx's workers are another user
        provider = await FakeOddsApi.Start();
        database = new(await postgres.NewDatabaseConnection());
    }

    public async ValueTask DisposeAsync()
    {
        await provider.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task No_bet_is_lost_or_doubled_and_every_scheduled_run_happens_once_while_an_instance_dies_again_and_again()
    {
        Assert.SkipUnless(NginxProxy.IsInstalled, "nginx is not installed (./test.sh --long installs it).");
        var servers = new[] { (await Serve(0)), (await Serve(1)) };
        await using var proxy = NginxProxy.Start(folder, ports[2], ports[0], ports[1]);
        using var client = new CarefulClient(proxy.Address);
        try
        {
            using var written = new CancellationTokenSource();
            var killing = KillInTurn(servers, written.Token);
            await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Write(client, writer)));
            await ScheduleIsOver();
            await written.CancelAsync();
            await killing;
            await Judge(client);
        }
        finally
        {
            foreach (var server in servers)
                server.Dispose();
        }
    }

    private async Task Judge(CarefulClient client)
    {
        var stored = await Count("SELECT count(*) FROM manual_bets");
        var distinct = await Count("SELECT count(DISTINCT notes) FROM manual_bets");
        var runs = new List<long>();
        foreach (var time in scheduled)
            runs.Add(await RunsAt(time));
        Console.WriteLine(
            $"Two instances: {kills} kills, {client.Sent} requests, {stored} bets written, {Bets - distinct} lost, {stored - distinct} doubled, scheduled runs {string.Join(" ", runs)}"
        );
        Assert.Equal((Bets, Bets), (stored, distinct));
        Assert.True(kills >= FewestKills, $"only {kills} kills");
        Assert.All(runs, count => Assert.Equal(1, count));
    }

    private static async Task Write(CarefulClient client, int writer)
    {
        for (var i = writer; i < Bets; i += Writers)
        {
            await client.Write($"number {i}");
            // Spread over the kills.
            await Task.Delay(TimeSpan.FromMilliseconds(600), Ct);
        }
    }

    private async Task KillInTurn(MonPsProcess[] servers, CancellationToken end)
    {
        for (var victim = 0; !end.IsCancellationRequested; victim = 1 - victim)
        {
            // Never in the middle of a scheduled run: a run that dies is run again by the other, which is another promise.
            if (!scheduled.Any(time => (Now - Minute(time)).Duration() < TimeSpan.FromSeconds(12)))
            {
                await servers[victim].Kill();
                servers[victim].Dispose();
                kills++;
                servers[victim] = await Serve(victim);
            }
            await Task.Delay(TimeSpan.FromSeconds(3), Ct);
        }
    }

    private async Task ScheduleIsOver()
    {
        while (Now < Minute(scheduled[^1]).AddSeconds(40))
            await Task.Delay(TimeSpan.FromSeconds(1), Ct);
    }

    private async Task<MonPsProcess> Serve(int instance)
    {
        var (server, _) = await MonPsProcess.Serve(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["ODDS_API_KEY"] = FakeOddsApi.Key,
                ["ODDS_API_BASE_URL"] = provider.BaseUrl.ToString(),
                ["BOOKMAKERS"] = "pinnacle",
                ["TIME_ZONE"] = "UTC",
                ["COLLECT_TIMES"] = string.Join(
                    ',',
                    scheduled.Select(time => time.ToString("HH:mm", CultureInfo.InvariantCulture))
                ),
                ["MONPS_DATA_DIR"] = Path.Combine(folder, $"data-{instance}"),
                ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{ports[instance]}",
                ["TRUSTED_PROXIES"] = "127.0.0.1",
                ["DB_HOST"] = database.Host!,
                ["DB_NAME"] = database.Database!,
                ["DB_USER"] = database.Username!,
                ["DB_PASSWORD"] = database.Password!,
            }
        );
        return server;
    }

    private Task<long> RunsAt(DateTime time) =>
        Count(
            $"SELECT count(*) FROM collector_runs WHERE job = 'collect_odds' AND started_by = 'schedule' AND date_trunc('minute', started_at) = '{time:yyyy-MM-dd HH:mm}Z'"
        );

    private async Task<long> Count(string sql)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync(Ct))!;
    }

    private static DateTime Minute(DateTime time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMinute));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

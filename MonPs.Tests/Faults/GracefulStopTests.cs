using System.Diagnostics;
using System.Net;
using MonPs.Tests.Support;
using Npgsql;

namespace MonPs.Tests.Faults;

/// <summary>A server is told to stop (SIGTERM) with work in its hands: it ends in order, within the minute, and leaves nothing half done.</summary>
public sealed class GracefulStopTests(FaultCount count, PostgresFixture postgres) : FaultTest(count)
{
    private const string Odds = $"/sports/{OddsWire.Sport}/odds";

    // What docs/operations.md promises.
    private static readonly TimeSpan Promised = TimeSpan.FromMinutes(1);
    private NpgsqlConnectionStringBuilder database = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        database = new(await postgres.NewDatabaseConnection());
    }

    [Fact]
    public async Task A_bet_on_its_way_is_written_and_answered()
    {
        await using var server = await Serve();
        using var client = new CarefulClient(server.Address);
        await using (var holder = await HoldBets())
        {
            var writing = client.Write("on its way");
            await Until("the bet waiting for the table", IsWaiting);
            var stopping = Stop(server);
            await Task.Delay(TimeSpan.FromSeconds(2), Ct);
            await holder.DisposeAsync();
            await writing;
            await stopping;
        }
        Count.Served(client.Answered);
        Assert.Equal((1, 1), (client.Sent, client.Answered));
        Assert.Equal("1", await Row("SELECT count(*) FROM manual_bets"));
    }

    [Fact]
    [Trait("Long", "yes")]
    public async Task A_bet_that_cannot_be_written_holds_the_stop_up_no_longer_than_promised_and_is_not_there()
    {
        await using var server = await Serve();
        await using var holder = await HoldBets();
        using var client = new CarefulClient(server.Address);
        var writing = client.Try("never");
        await Until("the bet waiting for the table", IsWaiting);
        await Stop(server);
        Assert.False(await writing);
        await holder.DisposeAsync();
        Assert.Equal("0", await Row("SELECT count(*) FROM manual_bets"));
    }

    [Fact]
    [Trait("Long", "yes")]
    public async Task A_capture_whose_provider_hangs_is_left_to_the_next_process()
    {
        // Due at once: it is aimed at two minutes before kick-off.
        Plant(TimeSpan.FromSeconds(118));
        Provider.Always(Odds, FakeAnswer.Never);
        await using var server = await Serve();
        await Until("the call", () => Task.FromResult(Provider.Requests.Any(request => request.Path == Odds)));
        await Stop(server);

        Assert.Equal("failed", await Row("SELECT outcome FROM collector_runs WHERE job = 'capture_closing'"));
        Assert.Equal("0", await Row("SELECT count(*) FROM collector_runs WHERE finished_at IS NULL"));
        Assert.Equal("claimed", await Row("SELECT state FROM planned_captures WHERE reason <> 'sweep'"));

        Provider.Heal();
        await server.Start();
        await Until(
            "the capture made",
            async () => await Row("SELECT state FROM planned_captures WHERE reason <> 'sweep'") == "captured"
        );
        await server.Stop();
    }

    [Fact]
    [Trait("Long", "yes")]
    public async Task A_collection_whose_provider_hangs_says_that_it_was_stopped()
    {
        Plant(TimeSpan.FromDays(2));
        Provider.Always(Odds, FakeAnswer.Never);
        await using var server = await Serve();
        using var http = new HttpClient { BaseAddress = server.Address };
        using var run = await http.PostAsync(new Uri("/api/collector/runs", UriKind.Relative), null, Ct);
        Assert.Equal(HttpStatusCode.Accepted, run.StatusCode);
        await Until("the call", () => Task.FromResult(Provider.Requests.Any(request => request.Path == Odds)));
        await Stop(server);

        Assert.Equal("failed", await Row("SELECT outcome FROM collector_runs WHERE job = 'collect_odds'"));
        Assert.Equal("0", await Row("SELECT count(*) FROM collector_runs WHERE finished_at IS NULL"));
    }

    private Task<FaultyServer> Serve() => FaultyServer.Start(Path.Combine(Folder, "data"), Provider, database);

    private async Task Stop(FaultyServer server)
    {
        Count.Injected();
        var watch = Stopwatch.StartNew();
        var answer = await server.Stop();
        Console.WriteLine($"Told to stop with work in hand: {watch.Elapsed.TotalSeconds:0.0} s");
        Assert.True(answer.Code == 0, answer.All);
        Assert.True(watch.Elapsed < Promised, $"{watch.Elapsed}");
    }

    private void Plant(TimeSpan ahead)
    {
        var now = TimeProvider.System.GetUtcNow();
        Provider.SetOdds(OddsWire.Sport, OddsWire.Answer(now + ahead, now.AddSeconds(-60), 1.94m));
    }

    // Whoever writes a bet waits for it.
    private async Task<NpgsqlConnection> HoldBets()
    {
        var holder = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(database.ConnectionString) { Pooling = false }.ConnectionString
        );
        await holder.OpenAsync(Ct);
        await using var hold = new NpgsqlCommand("BEGIN; LOCK TABLE manual_bets IN EXCLUSIVE MODE", holder);
        await hold.ExecuteNonQueryAsync(Ct);
        return holder;
    }

    private async Task<bool> IsWaiting() =>
        await Row("SELECT count(*) FROM pg_locks WHERE relation = 'manual_bets'::regclass AND NOT granted") == "1";

    private async Task<string?> Row(string sql)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(sql);
        return (await command.ExecuteScalarAsync(Ct))?.ToString();
    }
}

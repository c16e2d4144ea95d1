using System.Net;

namespace MonPs.Tests.Faults;

/// <summary>
/// PostgreSQL is killed, stopped and frozen under a running server while bets come in: whoever asks is told, everything comes
/// back by itself, and of the bets not one is lost or there twice.
/// </summary>
public sealed class DatabaseGoneTests(FaultCount count) : FaultTest(count)
{
    private const int Writers = 4;
    private PrivateDatabase database = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        database = await PrivateDatabase.Start(Path.Combine(Folder, "database"));
    }

    public override async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        await base.DisposeAsync();
    }

    [Fact]
    public Task A_database_gone_for_seconds() => Outlive(TimeSpan.FromSeconds(3));

    [Fact]
    [Trait("Long", "yes")]
    public Task A_database_gone_for_a_minute() => Outlive(TimeSpan.FromMinutes(1));

    private async Task Outlive(TimeSpan outage)
    {
        await using var server = await FaultyServer.Start(Path.Combine(Folder, "data"), Provider, database.Connection);
        await StartedMatches.Plant(database.Connection, Ct);
        using var client = new CarefulClient(server.Address);
        using var over = new CancellationTokenSource();
        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(n => Write(client, n, over.Token)));

        await Break(server, outage, database.Kill, database.Start);
        await Break(server, outage, database.Stop, database.Start);
        await Break(server, outage, database.Freeze, database.Thaw);

        await over.CancelAsync();
        await writing;
        await Judge("Database gone 3 times", server, client, database.Connection);
    }

    private static async Task Write(CarefulClient client, int writer, CancellationToken over)
    {
        for (var n = writer; !over.IsCancellationRequested; n += Writers)
        {
            await client.Write($"bet {n}", n % 2 == 0 ? StartedMatches.Id(n) : null);
            await Task.Delay(50, Ct);
        }
    }

    private async Task Break(FaultyServer server, TimeSpan outage, Func<Task> fault, Func<Task> cure)
    {
        await Task.Delay(TimeSpan.FromSeconds(1), Ct);
        await fault();
        Count.Injected();
        Assert.Equal(HttpStatusCode.OK, (await Ask(server.Address, "/health/live")).Status);
        var (status, reason) = await Ask(server.Address, "/health/ready");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, true), (status, reason.Contains("database: ")));
        await Task.Delay(outage, Ct);
        await cure();
        await UntilReady(server.Address);
        Assert.Equal(HttpStatusCode.OK, (await Ask(server.Address, "/api/manual-bets/stats")).Status);
    }
}

using MonPs.Tests.Support;

namespace MonPs.Tests.Faults;

/// <summary>
/// One server is killed (-9) at random moments while bets and CLV passes are written, and started again: what was
/// acknowledged is there once, and every CLV is what a pass undisturbed computes.
/// </summary>
public sealed class KillNineTests(FaultCount count, PostgresFixture postgres) : FaultTest(count)
{
    private const int Writers = 6;

    [Fact]
    public Task A_few_times() => Survive(kills: 4);

    [Fact]
    [Trait("Long", "yes")]
    public Task Forty_times() => Survive(kills: 40);

    private async Task Survive(int kills)
    {
        var database = new Npgsql.NpgsqlConnectionStringBuilder(await postgres.NewDatabaseConnection());
        await using var server = await FaultyServer.Start(Path.Combine(Folder, "data"), Provider, database);
        await StartedMatches.Plant(database, Ct);
        using var client = new CarefulClient(server.Address);
        using var over = new CancellationTokenSource();
        var writing = Task.WhenAll(
            Enumerable
                .Range(0, Writers)
                .Select(n => Write(client, n, over.Token))
                .Append(Pass(server.Address, over.Token))
        );

        // Seeded, but where a moment falls in the work is the machine's own chance.
        var random = new Random(kills);
        for (var kill = 0; kill < kills; kill++)
        {
            await Task.Delay(random.Next(200, 2500), Ct);
            await server.Kill();
            Count.Injected();
            await server.Start();
        }
        await over.CancelAsync();
        await writing;
        await Judge(server, client, database, kills);
    }

    private static async Task Write(CarefulClient client, int writer, CancellationToken over)
    {
        for (var n = writer; !over.IsCancellationRequested; n += Writers)
            await client.Write($"bet {n}", StartedMatches.Id(n));
    }

    // Passes run into the kills as bets do.
    private static async Task Pass(Uri address, CancellationToken over)
    {
        using var http = new HttpClient { BaseAddress = address };
        while (!over.IsCancellationRequested)
            try
            {
                using var pass = await http.PostAsync(
                    new Uri("/api/manual-bets/calculate-clv", UriKind.Relative),
                    null,
                    Ct
                );
                await Task.Delay(200, Ct);
            }
            catch (HttpRequestException)
            {
                await Task.Delay(200, Ct);
            }
    }

    private async Task Judge(
        FaultyServer server,
        CarefulClient client,
        Npgsql.NpgsqlConnectionStringBuilder database,
        int kills
    )
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        using var pass = await http.PostAsync(new Uri("/api/manual-bets/calculate-clv", UriKind.Relative), null, Ct);
        pass.EnsureSuccessStatusCode();
        Assert.Equal(0, (await server.Stop()).Code);
        var verdict = await Verdict.Of(database, client.Acknowledged, Ct);
        Count.Served(client.Answered);
        Count.Add(verdict);
        Console.WriteLine($"Killed: {kills} times, {client.Sent} requests, {client.Answered} answered, {verdict}");
        Assert.Equal(verdict with { Lost = 0, Doubled = 0, WrongClv = 0 }, verdict);
        Assert.True(verdict.Written > kills * Writers, $"only {verdict.Written} bets");
    }
}

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
            // Never idle: the server dies with work in its hands, however slow the machine is.
            var enough = client.Acknowledged.Count + random.Next(1, 40);
            await Until("bets to lose", () => Task.FromResult(client.Acknowledged.Count >= enough));
            await Task.Delay(random.Next(0, 300), Ct);
            await server.Kill();
            Count.Injected();
            await server.Start();
        }
        await over.CancelAsync();
        await writing;
        await Judge($"Killed {kills} times", server, client, database);
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
}

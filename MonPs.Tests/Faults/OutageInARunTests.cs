using System.Globalization;
using MonPs.Tests.Support;
using Npgsql;

namespace MonPs.Tests.Faults;

/// <summary>The database goes away under a job: what was paid for is stored as soon as it is back, not at the next time in the schedule.</summary>
[Trait("Long", "yes")]
public sealed class OutageInARunTests(FaultCount count) : FaultTest(count)
{
    private const string Odds = $"/sports/{OddsWire.Sport}/odds";
    private PrivateDatabase database = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        database = await PrivateDatabase.Start(Path.Combine(Folder, "database"));
        var now = TimeProvider.System.GetUtcNow();
        Provider.SetOdds(OddsWire.Sport, OddsWire.Answer(now.AddDays(2), now.AddSeconds(-60), 1.94m));
    }

    public override async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        await base.DisposeAsync();
    }

    [Fact]
    public async Task An_answer_that_came_while_the_database_was_gone_is_stored_once_when_it_is_back()
    {
        await using var server = await FaultyServer.Start(Path.Combine(Folder, "data"), Provider, database.Connection);
        var now = TimeProvider.System.GetUtcNow();
        Provider.Enqueue(
            Odds,
            FakeAnswer.Json(OddsWire.Answer(now.AddDays(2), now.AddSeconds(-60), 1.94m)) with
            {
                Delay = TimeSpan.FromSeconds(2),
            }
        );

        await Start(server);
        await Until("the call", () => Task.FromResult(Provider.Requests.Any(request => request.Path == Odds)));
        await database.Kill();
        Count.Injected();
        await Until("the answer on disk", () => Task.FromResult(Waiting() == 1));
        await database.Start();

        await Until("the answer stored", () => Task.FromResult(Waiting() == 0));
        Assert.Equal(
            "1 1",
            await Row("SELECT (SELECT count(*) FROM stored_answers) || ' ' || (SELECT count(*) FROM odds_history)")
        );
        Assert.Single(Provider.Requests, request => request.Path == Odds);
        Assert.Equal("failed", await Row("SELECT outcome FROM collector_runs WHERE job = 'collect_odds'"));
        Assert.Equal(0, (await server.Stop()).Code);
    }

    private async Task Start(FaultyServer server)
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        using var run = await http.PostAsync(new Uri("/api/collector/runs", UriKind.Relative), null, Ct);
        Count.Served();
        run.EnsureSuccessStatusCode();
    }

    private int Waiting()
    {
        var folder = Path.Combine(Folder, "data", "raw-answers", "monps");
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json").Length : 0;
    }

    private async Task<string> Row(string sql)
    {
        await using var source = NpgsqlDataSource.Create(database.Connection);
        await using var command = source.CreateCommand(sql);
        return Convert.ToString(await command.ExecuteScalarAsync(Ct), CultureInfo.InvariantCulture)!;
    }
}

using System.Net;
using System.Net.Http.Json;
using MonPs.Tests.Support;
using Npgsql;

namespace MonPs.Tests.Faults;

/// <summary>The disk fills up under raw answers, logs, backups and the embedded database; nothing is lost, and room mends it.</summary>
public sealed class FullDiskTests(FaultCount count, PostgresFixture postgres) : FaultTest(count)
{
    private SmallDisk? disk;

    public override async ValueTask DisposeAsync()
    {
        if (disk is not null)
            await disk.DisposeAsync();
        await base.DisposeAsync();
    }

    [Fact]
    public async Task A_full_data_folder_stops_neither_bets_nor_odds_and_is_told()
    {
        var data = await Disk(megabytes: 8);
        var now = TimeProvider.System.GetUtcNow();
        Provider.SetOdds(OddsWire.Sport, OddsWire.Answer(now.AddDays(2), now.AddSeconds(-60), 1.94m));
        var database = new NpgsqlConnectionStringBuilder(await postgres.NewDatabaseConnection());
        await using var server = await FaultyServer.Start(data.Folder, Provider, database);
        data.Fill();
        Count.Injected();

        using var client = new CarefulClient(server.Address);
        for (var bet = 0; bet < 10; bet++)
            await client.Write($"bet {bet}");
        Assert.Equal(client.Sent, client.Answered);
        await Collect(server);
        await Until("the odds stored", async () => await Rows(database, "odds_history") > 0);
        var backup = await MonPsProcess.Run(
            FaultyServer.Settings(data.Folder, Provider, database),
            "backup",
            Path.Combine(data.Folder, "full.backup")
        );
        Assert.Equal(1, backup.Code);
        Assert.Contains("full.backup", backup.Error, StringComparison.Ordinal);
        // Neither half an answer nor half a backup takes room from what comes next.
        Assert.Empty(Directory.GetFiles(data.Folder, "*.new", SearchOption.AllDirectories));

        data.Free();
        await Collect(server);
        await Until("the log again", () => Task.FromResult(Log(data).Contains("run 2", StringComparison.Ordinal)));
        await Judge("Full data folder", server, client, database);
    }

    [Fact]
    public async Task A_full_embedded_database_says_so_keeps_what_it_has_and_goes_on_when_there_is_room()
    {
        var data = await Disk(megabytes: 160);
        await using var server = await FaultyServer.Start(data.Folder, Provider, null);
        using var client = new CarefulClient(server.Address);
        for (var bet = 0; bet < 20; bet++)
            await client.Write($"before {bet}");

        data.Fill();
        Count.Injected();
        await Until("a refusal in words", async () => await Refused(server.Address));
        Assert.Equal(HttpStatusCode.OK, (await Ask(server.Address, "/health/live")).Status);

        data.Free();
        await UntilReady(server.Address);
        for (var bet = 0; bet < 20; bet++)
            await client.Write($"after {bet}");
        var notes = (await Ask(server.Address, "/api/manual-bets/?limit=500")).Text;
        var lost = client.Acknowledged.Count(note => !notes.Contains($"\"{note}\"", StringComparison.Ordinal));
        Count.Served(client.Answered);
        Count.Add(new(client.Acknowledged.Count, lost, 0, 0));
        Console.WriteLine($"Full disk: {client.Acknowledged.Count} bets acknowledged, {lost} lost");
        Assert.Equal(0, lost);
        Assert.Equal(0, (await server.Stop()).Code);
    }

    private async Task<SmallDisk> Disk(int megabytes)
    {
        disk = await SmallDisk.Mount(Path.Combine(Folder, "disk"), megabytes);
        if (disk is null)
            Assert.Skip("NOT TESTED: a full disk. Only root may mount a small file system to fill.");
        return disk;
    }

    // A bet of a page of notes, again and again, until the disk under the database has no room for another.
    private async Task<bool> Refused(Uri address)
    {
        using var http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
        using var answer = await http.PostAsJsonAsync(
            new Uri("/api/manual-bets/", UriKind.Relative),
            new Dictionary<string, object>
            {
                ["match_name"] = "Lens vs Metz",
                ["kickoff_time"] = "2031-12-05T20:00:00Z",
                ["market_type"] = "h2h",
                ["selection"] = "Home",
                ["bookmaker"] = "unibet_fr",
                ["odds_obtained"] = 1.95,
                ["stake"] = 50,
                ["notes"] = new string('n', 1900),
            },
            Ct
        );
        Count.Served();
        if (answer.IsSuccessStatusCode)
            return false;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Console.WriteLine($"Full disk: {await answer.Content.ReadAsStringAsync(Ct)}");
        return true;
    }

    private async Task Collect(FaultyServer server)
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        using var run = await http.PostAsJsonAsync(
            new Uri("/api/collector/runs", UriKind.Relative),
            new Dictionary<string, object> { ["force"] = true },
            Ct
        );
        Assert.Equal(HttpStatusCode.Accepted, run.StatusCode);
        Count.Served();
    }

    private static string Log(SmallDisk data) =>
        string.Concat(
            Directory.GetFiles(Path.Combine(data.Folder, "logs"), "collector_*.log").Select(File.ReadAllText)
        );

    private static async Task<long> Rows(NpgsqlConnectionStringBuilder database, string table)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand($"SELECT count(*) FROM {table}");
        return (long)(await command.ExecuteScalarAsync(Ct))!;
    }
}

using System.Text.Json;
using MonPs.Tests.Support;
using Npgsql;

namespace MonPs.Tests.Web.Cli;

/// <summary><c>import</c> and <c>export</c> as a process, as a script would call them.</summary>
public sealed class ImportTests(PostgresFixture postgres) : IAsyncLifetime
{
    private const string Rows = """
        Date;Match;Pari;Cote;Mise;Résultat
        21/08/2026 14:00;Lens - Lyon;N;3,40;10;Gagné
        21/08/2026 14:00;Lens - Lyon;Plus de 2,5;1,95;dix;Perdu
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("monps-import-").FullName;
    private readonly Dictionary<string, string> environment = [];
    private FakeOddsApi provider = null!;

    private string Csv => Path.Combine(folder, "bets.csv");

    public async ValueTask InitializeAsync()
    {
        provider = await FakeOddsApi.Start();
        var database = new NpgsqlConnectionStringBuilder(await postgres.NewDatabaseConnection());
        environment["ODDS_API_KEY"] = FakeOddsApi.Key;
        environment["ODDS_API_BASE_URL"] = provider.BaseUrl.ToString();
        environment["MONPS_DATA_DIR"] = folder;
        environment["DB_HOST"] = database.Host!;
        environment["DB_PORT"] = $"{database.Port}";
        environment["DB_NAME"] = database.Database!;
        environment["DB_USER"] = database.Username!;
        environment["DB_PASSWORD"] = database.Password!;
        environment["LANG"] = "en_US.UTF-8";
        await File.WriteAllTextAsync(Csv, Rows);
    }

    public async ValueTask DisposeAsync()
    {
        await provider.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_file_goes_in_comes_out_and_is_taken_back()
    {
        var dry = await MonPsProcess.Run(environment, "import", Csv, "--dry-run");
        Assert.Equal(0, dry.Code);
        Assert.Contains("line 3: Mise \"dix\"", dry.Output);

        var unasked = await MonPsProcess.Run(environment, "import", Csv);
        Assert.Equal(2, unasked.Code);
        Assert.Contains("--yes", unasked.Error);

        var done = await MonPsProcess.Run(environment, "import", Csv, "--yes", "--json");
        var told = JsonElement.Parse(done.Output);
        Assert.Equal(
            (1, 0, 1),
            (
                told.GetProperty("new").GetInt32(),
                told.GetProperty("known").GetInt32(),
                told.GetProperty("refused").GetInt32()
            )
        );
        var id = told.GetProperty("imported").GetProperty("id").GetInt64();

        var export = Path.Combine(folder, "out.json");
        Assert.Equal(0, (await MonPsProcess.Run(environment, "export", export, "--result", "win")).Code);
        var bet = JsonElement
            .Parse(await File.ReadAllTextAsync(export, TestContext.Current.CancellationToken))
            .EnumerateArray()
            .Single();
        Assert.Equal("Draw", bet.GetProperty("selection").GetString());

        var undone = await MonPsProcess.Run(environment, "import", "--undo", $"{id}");
        Assert.Contains("1 bets removed", undone.Output);
        Assert.Equal(1, (await MonPsProcess.Run(environment, "import", "--undo", $"{id}")).Code);
    }

    [Fact]
    public async Task What_cannot_be_imported_is_told_in_words()
    {
        Assert.Equal(2, (await MonPsProcess.Run(environment, "import")).Code);
        Assert.Equal(2, (await MonPsProcess.Run(environment, "import", Csv, "--map", "Cote")).Code);
        var missing = await MonPsProcess.Run(environment, "import", Path.Combine(folder, "no.csv"));
        Assert.Equal(1, missing.Code);
        Assert.Contains("no.csv", missing.Error);
        var column = await MonPsProcess.Run(environment, "import", Csv, "--map", "Prix=odds_obtained");
        Assert.Contains("Cote, Mise", column.Error);
    }
}

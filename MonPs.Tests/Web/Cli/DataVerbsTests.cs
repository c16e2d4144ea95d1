using System.Text.Json;
using MonPs.Tests.Core.ClosingFiles;
using MonPs.Tests.Support;
using Npgsql;

namespace MonPs.Tests.Web.Cli;

/// <summary>import-closing, backup, restore and doctor as processes of their own.</summary>
public sealed class DataVerbsTests(PostgresFixture postgres) : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("monps-data-").FullName;
    private readonly Dictionary<string, string> environment = [];
    private FakeOddsApi provider = null!;

    public async ValueTask InitializeAsync()
    {
        provider = await FakeOddsApi.Start();
        environment["ODDS_API_KEY"] = FakeOddsApi.Key;
        environment["ODDS_API_BASE_URL"] = provider.BaseUrl.ToString();
        environment["BOOKMAKERS"] = "pinnacle";
        environment["MONPS_DATA_DIR"] = folder;
        environment["LANG"] = "en_US.UTF-8";
        await UseNewDatabase();
    }

    public async ValueTask DisposeAsync()
    {
        await provider.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_season_file_is_shown_first_then_imported_backed_up_and_restored_elsewhere()
    {
        var file = Path.Combine(folder, "E0.csv");
        // Played long ago: the process has the real clock.
        var text = $"{SeasonLines.Heading}\n{SeasonLines.Wolves.Replace("21/08/2026", "12/08/2023")}\nE0,oops\n";
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);

        var asked = await Run("import-closing", file);
        Assert.Equal(2, asked.Code);
        Assert.Contains("--yes", asked.Error);
        Assert.Contains("line 3", asked.Output);

        var dry = await Json("import-closing", file, "--dry-run", "--json");
        Assert.Equal(JsonValueKind.Null, dry.GetProperty("report").ValueKind);

        var done = await Json("import-closing", file, "--yes", "--json");
        Assert.Equal(1, done.GetProperty("report").GetProperty("matches_made").GetInt32());
        Assert.Equal(2, done.GetProperty("report").GetProperty("closings_stored").GetInt32());

        var backup = Path.Combine(folder, "all.monps");
        Assert.Equal(0, (await Run("backup", backup)).Code);
        var refused = await Run("restore", backup);
        Assert.Equal(1, refused.Code);
        Assert.Contains("--yes", refused.Error);

        await UseNewDatabase();
        Assert.Equal(0, (await Run("restore", backup)).Code);
        var again = await Json("import-closing", file, "--yes", "--json");
        Assert.Equal(0, again.GetProperty("new_matches").GetInt32());
    }

    [Fact]
    public async Task A_person_at_the_terminal_is_asked_about_a_name_that_looks_alike_and_before_anything_is_written()
    {
        var file = Path.Combine(folder, "E0.csv");
        var line = SeasonLines.Wolves.Replace("21/08/2026", "12/08/2023");
        await File.WriteAllTextAsync(file, $"{SeasonLines.Heading}\n{line}\n", Ct);
        Assert.Equal(0, (await Run("import-closing", file, "--yes")).Code);
        // The next file misspells the same team.
        await File.WriteAllTextAsync(
            file,
            $"{SeasonLines.Heading}\n{line.Replace("Wolves", "Wolverhamptn Wandrers").Replace("4.33", "4.40")}\n",
            Ct
        );

        using (var no = MonPsProcess.InTerminal(environment, "import-closing", file))
        {
            await no.Answers("Wolverhamptn Wandrers (file)", "n");
            Assert.Equal(1, await no.Ended());
        }
        Assert.DoesNotContain("Wolverhamptn", (await Run("aliases", "--json")).Output);

        using (var yes = MonPsProcess.InTerminal(environment, "import-closing", file))
        {
            await yes.Answers("Wolverhamptn Wandrers (file)", "y");
            await yes.Answers("Import now?", "n");
            Assert.Equal(0, await yes.Ended());
        }
        Assert.Contains("Wolverhamptn", (await Run("aliases", "--json")).Output);

        using (var now = MonPsProcess.InTerminal(environment, "import-closing", file))
        {
            await now.Answers("Import now?", "y");
            Assert.Equal(0, await now.Ended());
        }
    }

    [Fact]
    public async Task A_persons_own_alias_is_added_listed_and_removed_and_those_that_came_with_MonPs_stay()
    {
        Assert.Equal(0, (await Run("aliases", "add", "soccer_epl", "Les Loups", "Wolverhampton Wanderers")).Code);
        Assert.Contains("Les Loups", (await Run("aliases", "--sport", "soccer_epl")).Output);

        Assert.Equal(2, (await Run("aliases", "add", "epl", "Les Loups", "Wolverhampton Wanderers")).Code);
        Assert.Equal(0, (await Run("aliases", "remove", "soccer_epl", "Les Loups")).Code);
        Assert.DoesNotContain("Les Loups", (await Run("aliases", "--json")).Output);

        var shipped = (await Json("aliases", "--json")).EnumerateArray().First();
        var kept = await Run(
            "aliases",
            "remove",
            shipped.GetProperty("sport").GetString()!,
            shipped.GetProperty("alias").GetString()!
        );
        Assert.Equal(1, kept.Code);
        Assert.Contains("came with MonPs", kept.Error);
    }

    [Fact]
    public async Task A_file_that_is_not_there_or_no_backup_is_one_sentence()
    {
        var missing = await Run("import-closing", Path.Combine(folder, "none.csv"), "--yes");
        var wrong = await Run("restore", typeof(DataVerbsTests).Assembly.Location);
        var unwritable = await Run("backup", Path.Combine(folder, "no", "such", "folder.monps"));

        Assert.All(
            [missing, wrong, unwritable],
            answer => Assert.Equal((1, 1), (answer.Code, answer.Error.Trim().Split('\n').Length))
        );
        Assert.DoesNotContain("   at ", missing.All + wrong.All + unwritable.All);
    }

    [Fact]
    public async Task The_doctor_says_what_is_wrong_and_the_exit_code_tells_a_script()
    {
        var well = await Run("doctor", "--json");
        Assert.True(well.Code == 0, well.All);
        Assert.Contains("key_works", well.Output);

        provider.Always("/sports", FakeAnswer.Error(401, "INVALID_KEY"));
        var refused = await Run("doctor");
        Assert.Equal(1, refused.Code);
        Assert.Contains("ODDS_API_KEY", refused.Output);

        environment["DB_HOST"] = "127.0.0.1";
        environment["DB_PORT"] = "1";
        environment["DB_PASSWORD"] = WebFixture.CanaryPassword;
        var gone = await Run("doctor", "--json");
        Assert.Equal(1, gone.Code);
        Assert.Contains("database_fault", gone.Output);
        Assert.DoesNotContain(WebFixture.CanaryPassword, gone.All);

        environment["TIME_ZONE"] = "Europe/Atlantis";
        var wrong = await Run("doctor", "--json");
        Assert.Equal(1, wrong.Code);
        Assert.Contains("TIME_ZONE", wrong.Output);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Task<CommandAnswer> Run(params string[] arguments) => MonPsProcess.Run(environment, arguments);

    private async Task<JsonElement> Json(params string[] arguments)
    {
        var answer = await Run(arguments);
        Assert.True(answer.Code == 0, answer.All);
        return JsonDocument.Parse(answer.Output).RootElement;
    }

    private async Task UseNewDatabase()
    {
        var connection = new NpgsqlConnectionStringBuilder(await postgres.NewDatabaseConnection());
        environment["DB_HOST"] = connection.Host!;
        environment["DB_NAME"] = connection.Database!;
        environment["DB_USER"] = connection.Username!;
        environment["DB_PASSWORD"] = connection.Password!;
    }
}

using MonPs.Core.Data;
using MonPs.Tests.Support;
using Npgsql;

namespace MonPs.Tests.Web.Cli;

/// <summary>The command line as a process, on a database server that is not its own.</summary>
public sealed class CommandsTests(PostgresFixture postgres) : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("monps-cli-").FullName;
    private readonly Dictionary<string, string> environment = [];
    private FakeOddsApi provider = null!;

    public async ValueTask InitializeAsync()
    {
        provider = await FakeOddsApi.Start();
        var database = new NpgsqlConnectionStringBuilder(await postgres.NewDatabaseConnection());
        environment["ODDS_API_KEY"] = FakeOddsApi.Key;
        environment["ODDS_API_BASE_URL"] = provider.BaseUrl.ToString();
        environment["BOOKMAKERS"] = "pinnacle,bet365,unibet,winamax,betclic";
        environment["MONPS_DATA_DIR"] = folder;
        environment["DB_HOST"] = database.Host!;
        environment["DB_NAME"] = database.Database!;
        environment["DB_USER"] = database.Username!;
        environment["DB_PASSWORD"] = database.Password!;
    }

    public async ValueTask DisposeAsync()
    {
        await provider.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData(null, "Collecter maintenant", "battez-vous la cote de clôture")]
    [InlineData("fr_FR.UTF-8", "Collecter maintenant", "battez-vous la cote de clôture")]
    [InlineData("C", "Collecter maintenant", "battez-vous la cote de clôture")]
    [InlineData("en_US.UTF-8", "Collect the odds", "do you beat the closing line")]
    public async Task Help_speaks_the_terminals_language_and_french_by_default(
        string? language,
        string verb,
        string question
    )
    {
        if (language is not null)
            environment["LANG"] = language;

        var answer = await MonPsProcess.Run(environment, "--help");

        Assert.Equal(0, answer.Code);
        Assert.Contains(verb, answer.Output);
        Assert.Contains(question, answer.Output);
    }

    [Theory]
    [InlineData("gather")]
    [InlineData("collect", "--strength")]
    public async Task An_unknown_verb_or_option_is_wrong_use(params string[] arguments)
    {
        var answer = await MonPsProcess.Run(environment, arguments);

        Assert.Equal(2, answer.Code);
        Assert.Contains(arguments[^1], answer.All);
    }

    [Theory]
    [InlineData("fr_FR.UTF-8", "n’est pas")]
    [InlineData("en_US.UTF-8", "is not")]
    public async Task A_wrong_configuration_is_told_whole_with_its_keys(string language, string words)
    {
        environment["LANG"] = language;
        environment["DB_PORT"] = "many";
        environment["MARKETS"] = "h2h,spreads";
        environment["COLLECT_TIMES"] = "noon";
        environment["TIME_ZONE"] = "Europe/Atlantis";

        var answer = await MonPsProcess.Run(environment, "clv");

        Assert.Equal(1, answer.Code);
        var lines = answer.Error.Trim().Split('\n');
        Assert.Equal(
            ["COLLECT_TIMES", "DB_PORT", "MARKETS", "TIME_ZONE"],
            lines.Select(line => line.Split(':', ' ', '\u00a0')[0]).Order()
        );
        Assert.All(lines, line => Assert.Contains(words, line));
    }

    [Theory]
    [InlineData("fr_FR.UTF-8", "Aucun PostgreSQL ne répond")]
    [InlineData("en_US.UTF-8", "No PostgreSQL answers")]
    public async Task A_database_that_cannot_be_reached_is_one_sentence_without_the_password(
        string language,
        string words
    )
    {
        environment["LANG"] = language;
        environment["DB_HOST"] = "127.0.0.1";
        environment["DB_PORT"] = "1";
        environment["DB_PASSWORD"] = WebFixture.CanaryPassword;

        var answer = await MonPsProcess.Run(environment, "clv");

        Assert.Equal(1, answer.Code);
        Assert.StartsWith(words, answer.Error);
        Assert.Contains("127.0.0.1:1", answer.Error);
        Assert.Contains("DB_HOST", answer.Error);
        Assert.Single(answer.Error.Trim().Split('\n'));
        Assert.DoesNotContain(WebFixture.CanaryPassword, answer.All);
    }

    [Fact]
    public async Task A_refused_login_names_the_keys_and_not_the_password()
    {
        environment["DB_PASSWORD"] = WebFixture.CanaryPassword;

        var answer = await MonPsProcess.Run(environment, "clv");

        Assert.Equal(1, answer.Code);
        Assert.Contains("DB_PASSWORD", answer.Error);
        Assert.DoesNotContain(WebFixture.CanaryPassword, answer.All);
    }

    [Fact]
    public async Task Collect_then_clv_do_their_work_and_say_so()
    {
        provider.SetOdds(OddsWire.Sport, OddsWire.Answer(WebFixture.Start.AddYears(10), WebFixture.Start, 1.94m));

        var collected = await MonPsProcess.Run(environment, "collect", "--sport", OddsWire.Sport, "--force");
        var computed = await MonPsProcess.Run(environment, "clv");

        Assert.True(collected.Code == 0, collected.All);
        Assert.Contains(OddsWire.Sport, collected.Output);
        Assert.DoesNotContain(FakeOddsApi.Key, collected.All);
        var request = Assert.Single(provider.Requests);
        Assert.DoesNotContain(request.Bookmakers, key => key is "bet365" or "winamax" or "betclic" or "unibet");
        Assert.True(computed.Code == 0, computed.All);
        Assert.Contains("CLV", computed.Output);
    }

    [Fact]
    public async Task Figures_and_opportunities_come_as_json_in_the_words_of_the_api()
    {
        var stats = await MonPsProcess.Run(environment, "stats", "--json");
        var opportunities = await MonPsProcess.Run(environment, "opportunities", "--json");

        Assert.Contains("\"total_bets\": 0", stats.Output);
        Assert.Contains("\"gap\": \"no_bets\"", stats.Output);
        Assert.Equal("[]", opportunities.Output.Trim());
    }

    [Fact]
    public async Task A_collection_that_failed_is_told_by_the_exit_code()
    {
        provider.Always($"/sports/{OddsWire.Sport}/odds", FakeAnswer.Error(401, "INVALID_KEY"));

        var answer = await MonPsProcess.Run(environment, "collect", "--sport", OddsWire.Sport);

        Assert.Equal(1, answer.Code);
        Assert.Contains("ODDS_API_KEY", answer.Output);
    }

    [Fact]
    public async Task What_nobody_foresaw_is_one_sentence_and_the_rest_is_in_the_log()
    {
        await Break();

        var answer = await MonPsProcess.Run(environment, "clv");

        Assert.Equal(1, answer.Code);
        Assert.StartsWith("MonPs a échoué", answer.Error);
        Assert.DoesNotContain("   at ", answer.All);
        Assert.Contains(Path.Combine(folder, "logs"), answer.Error);
        var log = string.Concat(Directory.GetFiles(Path.Combine(folder, "logs"), "monps_*").Select(File.ReadAllText));
        Assert.Contains("   at MonPs.Core.Clv", log);
    }

    private async Task Break()
    {
        // Migrated, and then broken by somebody.
        var connection = postgres.Cluster.Connection(environment["DB_NAME"]);
        await using (await Database.Open(connection.ConnectionString, TestContext.Current.CancellationToken)) { }
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand("ALTER TABLE manual_bets RENAME TO lost");
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Plan_shows_what_will_be_asked_and_what_is_left()
    {
        environment["LANG"] = "en_US.UTF-8";

        var empty = await MonPsProcess.Run(environment, "plan");
        var json = await MonPsProcess.Run(environment, "plan", "--json");

        Assert.True(empty.Code == 0, empty.All);
        Assert.Contains("Nothing is planned", empty.Output);
        Assert.Contains("Credits of 500: 0 used, 500 left", empty.Output);
        Assert.Contains("has not said how many credits are left", empty.Output);
        Assert.Contains("\"not_captured\": []", json.Output);
        Assert.Empty(provider.Requests);
    }
}

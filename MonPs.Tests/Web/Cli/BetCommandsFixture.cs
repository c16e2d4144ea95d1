using MonPs.Tests.Support;
using Npgsql;

namespace MonPs.Tests.Web.Cli;

/// <summary>One database with one coming match, collected once: each process costs a second, and more on a busy machine.</summary>
public sealed class BetCommandsFixture(PostgresFixture postgres) : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("monps-bets-").FullName;
    private FakeOddsApi provider = null!;

    public IReadOnlyDictionary<string, string> Environment { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        provider = await FakeOddsApi.Start();
        provider.SetOdds(OddsWire.Sport, OddsWire.Answer(WebFixture.Start.AddYears(10), WebFixture.Start, 1.94m));
        var database = new NpgsqlConnectionStringBuilder(await postgres.NewDatabaseConnection());
        Environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ODDS_API_KEY"] = FakeOddsApi.Key,
            ["ODDS_API_BASE_URL"] = provider.BaseUrl.ToString(),
            ["BOOKMAKERS"] = "pinnacle",
            ["MONPS_DATA_DIR"] = folder,
            ["DB_HOST"] = database.Host!,
            ["DB_NAME"] = database.Database!,
            ["DB_USER"] = database.Username!,
            ["DB_PASSWORD"] = database.Password!,
        };
        var collected = await MonPsProcess.Run(Environment, "collect", "--sport", OddsWire.Sport, "--force");
        Assert.True(collected.Code == 0, collected.All);
    }

    public async ValueTask DisposeAsync()
    {
        await provider.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}

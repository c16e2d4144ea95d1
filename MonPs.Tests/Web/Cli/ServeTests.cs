using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using MonPs.Core.Data.EmbeddedPostgres;
using MonPs.Tests.Support;

namespace MonPs.Tests.Web.Cli;

/// <summary>The server as a process with its embedded PostgreSQL: one life told in order, for each start costs seconds.</summary>
public sealed class ServeTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("monps-serve-").FullName;
    private readonly Dictionary<string, string> environment = [];
    private FakeOddsApi provider = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        provider = await FakeOddsApi.Start();
        provider.SetOdds(OddsWire.Sport, OddsWire.Answer(WebFixture.Start.AddYears(10), WebFixture.Start, 1.94m));
        environment["ODDS_API_KEY"] = FakeOddsApi.Key;
        environment["ODDS_API_BASE_URL"] = provider.BaseUrl.ToString();
        environment["BOOKMAKERS"] = "pinnacle";
        environment["MONPS_DATA_DIR"] = folder;
    }

    public async ValueTask DisposeAsync()
    {
        await provider.DisposeAsync();
        // A failed test may leave the PostgreSQL of a killed server behind.
        if (Directory.Exists(Path.Combine(folder, "postgres")))
            await new PostgresCluster(folder).Stop(CancellationToken.None);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_server_shares_its_database_guards_its_folder_survives_kill_9_and_stops_in_order()
    {
        var (first, address) = await MonPsProcess.Serve(environment);
        using (first)
        {
            await Answers(address);
            await ASecondServerIsToldPlainly();
            await AVerbWorksBeside(address);
            await first.Kill();
        }
        await AVerbWorksAlone();
        var (second, again) = await MonPsProcess.Serve(environment);
        using (second)
        {
            Assert.Equal(2, (await Runs(again)).GetArrayLength());
            Assert.Equal(0, (await second.Stop()).Code);
        }
        Assert.False(await new PostgresCluster(folder).IsRunning(Ct), "PostgreSQL outlived its server.");
        Assert.Equal(2, Log("collector").Split("Started: soccer_epl").Length - 1);
    }

    private async Task ASecondServerIsToldPlainly()
    {
        var second = await MonPsProcess.Run(environment);

        Assert.Equal(1, second.Code);
        Assert.Contains("est utilisé par un autre MonPs", second.Error);
        Assert.Contains(folder, second.Error);
        Assert.DoesNotContain("   at ", second.All);
    }

    private async Task AVerbWorksBeside(Uri server)
    {
        var collected = await MonPsProcess.Run(environment, "collect", "--sport", OddsWire.Sport, "--force");

        Assert.True(collected.Code == 0, collected.All);
        Assert.Equal(1, (await Runs(server)).GetArrayLength());
    }

    private async Task AVerbWorksAlone()
    {
        var collected = await MonPsProcess.Run(environment, "collect", "--sport", OddsWire.Sport, "--force");

        Assert.True(collected.Code == 0, collected.All);
        Assert.False(await new PostgresCluster(folder).IsRunning(Ct), "PostgreSQL outlived the verb.");
    }

    private static async Task Answers(Uri address)
    {
        using var http = new HttpClient { BaseAddress = address };
        using var ready = await http.GetAsync(new Uri("/health/ready", UriKind.Relative), Ct);
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
    }

    private static async Task<JsonElement> Runs(Uri address)
    {
        using var http = new HttpClient { BaseAddress = address };
        return await http.GetFromJsonAsync<JsonElement>(new Uri("/api/collector/runs", UriKind.Relative), Ct);
    }

    private string Log(string name) =>
        string.Concat(Directory.GetFiles(Path.Combine(folder, "logs"), $"{name}_*").Select(File.ReadAllText));
}

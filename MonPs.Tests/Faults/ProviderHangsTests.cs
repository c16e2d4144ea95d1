using System.Net;
using System.Text.Json;
using MonPs.Tests.Support;

namespace MonPs.Tests.Faults;

/// <summary>The Odds API takes the call and says nothing: MonPs goes on serving, the run ends with the reason, the next one works.</summary>
[Trait("Long", "yes")]
public sealed class ProviderHangsTests(FaultCount count, PostgresFixture postgres) : FaultTest(count)
{
    private const string Runs = "/api/collector/runs";

    [Fact]
    public async Task A_provider_who_hangs_holds_up_nobody_and_the_next_run_works()
    {
        var now = TimeProvider.System.GetUtcNow();
        Provider.SetOdds(OddsWire.Sport, OddsWire.Answer(now.AddDays(2), now.AddSeconds(-60), 1.94m));
        Provider.Always($"/sports/{OddsWire.Sport}/odds", FakeAnswer.Never);
        await using var server = await FaultyServer.Start(
            Path.Combine(Folder, "data"),
            Provider,
            new(await postgres.NewDatabaseConnection())
        );
        Assert.Equal(HttpStatusCode.Accepted, await Start(server));
        Count.Injected();

        using var client = new CarefulClient(server.Address);
        for (var bet = 0; bet < 20; bet++)
            await client.Write($"bet {bet}");
        Assert.Equal(client.Sent, client.Answered);
        Count.Served(client.Answered);
        Assert.Equal(HttpStatusCode.Conflict, await Start(server));

        await Until("the run's end", async () => (await Last(server)).GetProperty("outcome").GetString() != "running");
        Assert.Equal("failed", (await Last(server)).GetProperty("outcome").GetString());
        Provider.Heal();
        Assert.Equal(HttpStatusCode.Accepted, await Start(server));
        await Until("the next run", async () => (await Last(server)).GetProperty("outcome").GetString() == "succeeded");
        Assert.Equal(0, (await server.Stop()).Code);
    }

    private async Task<HttpStatusCode> Start(FaultyServer server)
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        using var answer = await http.PostAsync(new Uri(Runs, UriKind.Relative), null, Ct);
        Count.Served();
        return answer.StatusCode;
    }

    private async Task<JsonElement> Last(FaultyServer server) =>
        JsonElement.Parse((await Ask(server.Address, Runs)).Text)[0];
}

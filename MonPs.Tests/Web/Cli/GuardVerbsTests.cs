using System.Net;
using MonPs.Tests.Support;
using Npgsql;

namespace MonPs.Tests.Web.Cli;

/// <summary>Passwords and tokens on the command line, and what a server does about them, as processes.</summary>
public sealed class GuardVerbsTests(PostgresFixture postgres) : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("monps-guard-").FullName;
    private readonly Dictionary<string, string> environment = [];
    private FakeOddsApi provider = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        provider = await FakeOddsApi.Start();
        var database = new NpgsqlConnectionStringBuilder(await postgres.NewDatabaseConnection());
        environment["ODDS_API_KEY"] = FakeOddsApi.Key;
        environment["ODDS_API_BASE_URL"] = provider.BaseUrl.ToString();
        environment["BOOKMAKERS"] = "pinnacle";
        environment["MONPS_DATA_DIR"] = folder;
        environment["DB_HOST"] = database.Host!;
        environment["DB_NAME"] = database.Database!;
        environment["DB_USER"] = database.Username!;
        environment["DB_PASSWORD"] = database.Password!;
        environment["LANG"] = "en_US.UTF-8";
    }

    public async ValueTask DisposeAsync()
    {
        await provider.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Listening_beyond_this_machine_without_a_guard_is_refused_with_the_ways_out()
    {
        environment["ASPNETCORE_URLS"] = "http://0.0.0.0:0";

        var answer = await MonPsProcess.Run(environment);

        Assert.Equal(1, answer.Code);
        foreach (var word in new[] { "ASPNETCORE_URLS", "ALLOWED_NETWORKS", "OWNER_PASSWORD", "http://0.0.0.0:0" })
            Assert.Contains(word, answer.Error);
        Assert.Single(answer.Error.Trim().Split('\n'));
    }

    [Fact]
    public async Task A_token_made_here_opens_a_running_server_until_it_is_revoked()
    {
        environment["OWNER_PASSWORD"] = "correct horse battery";
        var made = await MonPsProcess.Run(environment, "token", "add", "script", "--read-only");
        Assert.True(made.Code == 0, made.All);
        var (server, address) = await MonPsProcess.Serve(environment);
        using (server)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await Ask(address, null));
            Assert.Equal(HttpStatusCode.OK, await Ask(address, made.Output.Trim()));
            var list = await MonPsProcess.Run(environment, "token", "list");
            Assert.Contains("script", list.Output);
            Assert.Contains("Read only", list.Output);
            Assert.DoesNotContain("never", list.Output);
            Assert.DoesNotContain(made.Output.Trim(), list.All);
            Assert.Equal(0, (await MonPsProcess.Run(environment, "token", "revoke", "script")).Code);
            Assert.Equal(HttpStatusCode.Unauthorized, await Ask(address, made.Output.Trim()));
            Assert.Equal(1, (await MonPsProcess.Run(environment, "token", "revoke", "script")).Code);
            Assert.Equal(0, (await server.Stop()).Code);
        }
    }

    [Fact]
    public async Task The_password_verb_yields_to_a_configured_password()
    {
        environment["OWNER_PASSWORD"] = "correct horse battery";
        var answer = await MonPsProcess.Run(environment, "password");
        Assert.Equal(1, answer.Code);
        Assert.Contains("OWNER_PASSWORD", answer.Error);
    }

    [Fact]
    public async Task Taking_a_password_away_that_is_not_there_says_so()
    {
        var answer = await MonPsProcess.Run(environment, "password", "--remove");
        Assert.Equal(0, answer.Code);
        Assert.Contains("No password was set", answer.Output);
    }

    private static async Task<HttpStatusCode> Ask(Uri address, string? token)
    {
        using var http = new HttpClient { BaseAddress = address };
        if (token is not null)
            http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        using var answer = await http.GetAsync(new Uri("/api/manual-bets/", UriKind.Relative), Ct);
        return answer.StatusCode;
    }
}

using System.Net;
using MonPs.Tests.Support;
using Npgsql;

namespace MonPs.Tests.Web.Api;

public sealed class HealthTests(WebFixture web, PostgresFixture postgres) : ApiTest(web)
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/api/health/live")]
    [InlineData("/api/health/ready")]
    public async Task A_working_server_says_so(string path) => Assert.Equal("ok", Text(await Json(path), "status"));

    [Fact]
    public async Task A_server_without_database_lives_but_is_not_ready_and_recovers()
    {
        await AllowConnections(false);
        try
        {
            Assert.Equal("ok", Text(await Json("/health/live"), "status"));
            using var answer = await Get("/health/ready");
            var ready = await Body(answer, HttpStatusCode.ServiceUnavailable);
            Assert.Equal("unavailable", Text(ready, "status"));
            Assert.StartsWith("database: ", Text(ready, "reason"));

            using var list = await Get(Bets);
            await Problem(list, HttpStatusCode.ServiceUnavailable);
            using var created = await Send(HttpMethod.Post, Bets, Bet());
            await Problem(created, HttpStatusCode.ServiceUnavailable);
            using var run = await Send(HttpMethod.Post, "/api/collector/runs");
            await Problem(run, HttpStatusCode.ServiceUnavailable);
        }
        finally
        {
            await AllowConnections(true);
        }
        Assert.Equal("ok", Text(await Json("/health/ready"), "status"));
        await Create(Bet());
    }

    private async Task AllowConnections(bool allow)
    {
        var name = new NpgsqlConnectionStringBuilder(Web.Source.ConnectionString).Database;
        await using var maintenance = NpgsqlDataSource.Create(postgres.Cluster.Connection("postgres"));
        await using var change = maintenance.CreateCommand(
            $"""
            ALTER DATABASE {name} ALLOW_CONNECTIONS {allow};
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'
            """
        );
        await change.ExecuteNonQueryAsync(Ct);
    }
}

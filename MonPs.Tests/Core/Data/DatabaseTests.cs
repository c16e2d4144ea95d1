using Microsoft.Extensions.Logging.Abstractions;
using MonPs.Core.Data;
using MonPs.Core.Settings;
using MonPs.Tests.Support;
using Npgsql;

namespace MonPs.Tests.Core.Data;

/// <summary>What a user reads when DB_HOST's server cannot be used: where, and what to check; never the password.</summary>
public sealed class DatabaseTests(PostgresFixture postgres)
{
    private const string Password = "hunter2-secret";

    [Fact]
    public async Task A_server_that_does_not_answer_is_named() =>
        await Says(
            DatabaseFault.Unreachable,
            Settings with
            {
                DbHost = "127.0.0.1",
                DbPort = 1,
                DbUser = "bettor",
            },
            "127.0.0.1:1",
            "bettor",
            "monps_x"
        );

    [Fact]
    public async Task A_refused_login_is_named() =>
        await Says(DatabaseFault.LoginRefused, Settings, Settings.DbHost, "monps_x", "DB_PASSWORD");

    [Fact]
    public async Task A_missing_password_is_a_refused_login() =>
        await Says(DatabaseFault.LoginRefused, Settings with { DbPassword = "" }, "DB_PASSWORD");

    [Fact]
    public async Task A_user_who_may_not_create_the_database_is_told()
    {
        await Login("nobody_1", "NOCREATEDB");
        await Says(
            DatabaseFault.DatabaseMissing,
            Settings with
            {
                DbUser = "nobody_1",
            },
            "nobody_1",
            "monps_x",
            "DB_NAME"
        );
    }

    [Fact]
    public async Task A_user_who_may_not_create_tables_is_told()
    {
        await Login("nobody_2", "NOCREATEDB");
        await Run("CREATE DATABASE not_yours");
        await Says(
            DatabaseFault.NotAllowed,
            Settings with
            {
                DbUser = "nobody_2",
                DbName = "not_yours",
            },
            "nobody_2",
            "not_yours"
        );
    }

    [Fact]
    public async Task A_missing_database_is_made_and_migrated_and_opening_again_changes_nothing()
    {
        await Login("owner_1", "CREATEDB");
        var settings = Settings with { DbUser = "owner_1", DbName = "made_here" };
        for (var i = 0; i < 2; i++)
            await using (var database = await Open(settings))
            await using (var command = database.Source.CreateCommand("SELECT count(*) FROM manual_bets_stats"))
                Assert.Equal(1L, await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    private MonPsSettings Settings =>
        new()
        {
            OddsApiKey = "x",
            DbHost = postgres.Cluster.SocketFolder,
            DbName = "monps_x",
            DbUser = "monps",
            DbPassword = Password,
        };

    private static async Task Says(DatabaseFault fault, MonPsSettings settings, params string[] words)
    {
        var e = await Assert.ThrowsAsync<DatabaseException>(() => Open(settings));
        Assert.Equal(fault, e.Fault);
        Assert.All(words, word => Assert.Contains(word, e.Message, StringComparison.Ordinal));
        Assert.DoesNotContain(Password, e.ToString(), StringComparison.Ordinal);
    }

    private static Task<Database> Open(MonPsSettings settings) =>
        Database.Open(
            settings,
            DatabaseUser.Server,
            NullLogger.Instance,
            TimeProvider.System,
            TestContext.Current.CancellationToken
        );

    private Task Login(string user, string rights) => Run($"CREATE USER {user} {rights} PASSWORD '{Password}'");

    private async Task Run(string sql)
    {
        await using var maintenance = NpgsqlDataSource.Create(postgres.Cluster.Connection("postgres"));
        await using var command = maintenance.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}

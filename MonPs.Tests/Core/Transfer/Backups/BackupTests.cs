using System.IO.Compression;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using MonPs.Core.Bets;
using MonPs.Core.Data;
using MonPs.Core.Statistics;
using MonPs.Core.Transfer.Backups;
using MonPs.Tests.Support;
using Npgsql;

namespace MonPs.Tests.Core.Transfer.Backups;

public sealed class BackupTests(PostgresFixture postgres) : BackupTestBase(postgres)
{
    private const string JsonNone = "{}";

    [Fact]
    public async Task A_backup_under_writes_restored_elsewhere_gives_the_bets_and_statistics_of_one_moment()
    {
        await Fill(300);
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(() => WriteOn(stop.Token), Ct);
        await Task.Delay(50, Ct);

        var manifest = await Make();
        await stop.CancelAsync();
        await writing;

        await using var elsewhere = await CoreUnderTest.Start(Server);
        await Restored(elsewhere);
        var bets = await elsewhere.Rows("SELECT count(*), count(DISTINCT stake) FROM manual_bets");
        var now = await Core.Rows("SELECT count(*) FROM manual_bets");
        Assert.Equal($"{manifest.RowsOf("manual_bets")}", bets[0].Split(' ')[0]);
        // The writer changes every bet and adds one, in one transaction: any other moment has two stakes.
        Assert.Equal("1", bets[0].Split(' ')[1]);
        Assert.True(int.Parse(now[0], null) > manifest.RowsOf("manual_bets"), "Nothing was written meanwhile");
        Assert.Equal(manifest.RowsOf("manual_bets"), manifest.RowsOf("manual_bet_revisions"));
    }

    [Fact]
    public async Task What_is_restored_is_every_row_of_every_table_but_the_signing_keys()
    {
        await Fill(40);
        await Core.Sql("INSERT INTO data_protection_keys (xml) VALUES ('<key>s3cret</key>')");
        await Make();

        await using var elsewhere = await CoreUnderTest.Start(Server);
        await Restored(elsewhere);

        foreach (
            var table in new[]
            {
                "manual_bets",
                "manual_bet_revisions",
                "matches",
                "match_kickoffs",
                "odds_history",
                "odds_totals",
                "team_aliases",
                "league_collections",
            }
        )
        {
            var rows = $"SELECT t::text FROM {table} t ORDER BY 1";
            var here = await Core.Rows(rows);
            Assert.NotEmpty(here);
            Assert.Equal(here, await elsewhere.Rows(rows));
        }
        Assert.Empty(await elsewhere.Rows("SELECT xml FROM data_protection_keys"));
        elsewhere.Clock.Now = Core.Clock.Now;
        Assert.Equal(await Statistics(Core), await Statistics(elsewhere));
        // Numbering goes on where it was.
        var next = await elsewhere.Place(CoreSteps.Form("Home", "2.5"));
        Assert.Equal(41, next.Id);
    }

    [Fact]
    public async Task Who_may_come_in_is_neither_backed_up_nor_changed_by_a_restore()
    {
        await Core.Sql("CREATE TABLE access_probe (secret text); INSERT INTO access_probe VALUES ('s3cret')");

        var manifest = await Make();
        await Restored(Core, replace: true);

        Assert.DoesNotContain(manifest.Tables, table => table.Name.StartsWith("access_", StringComparison.Ordinal));
        Assert.Equal(["s3cret"], await Core.Rows("SELECT secret FROM access_probe"));
    }

    [Fact]
    public async Task A_backup_of_an_older_schema_is_brought_up_to_date()
    {
        var connection = new NpgsqlConnectionStringBuilder(await Server.NewDatabaseConnection());
        await Sql(connection, $"CREATE DATABASE old_{connection.Database}");
        connection.Database = $"old_{connection.Database}";
        connection.Pooling = false;
        await using var old = NpgsqlDataSource.Create(connection);
        await using (var context = new MonPsDbContext(DbOptions.For(old)))
            await context.GetService<IMigrator>().MigrateAsync("20261122000000_Initial", Ct);
        await using (
            var bet = old.CreateCommand(
                "INSERT INTO manual_bets (match_name, kickoff_time, market_type, selection, odds_obtained, stake, created_at, updated_at) VALUES ('A vs B', now(), 'h2h', 'Home', 2, 10, now(), now())"
            )
        )
            await bet.ExecuteNonQueryAsync(Ct);
        var made = await Backup.Write(old, File, false, Core.Clock, null, Ct);

        await Restored(Core);

        Assert.Equal("20261122000000_Initial", made.Schema);
        Assert.Equal(["A vs B -"], await Core.Rows("SELECT match_name, closing_reference FROM manual_bets"));
        Assert.NotEmpty(await Core.Rows("SELECT alias FROM team_aliases"));
        Assert.Empty(await Core.Rows("SELECT datname FROM pg_database WHERE datname LIKE 'monps_restore_%'"));
    }

    [Fact]
    public async Task Old_nightly_backups_go_and_a_failure_leaves_a_failed_run()
    {
        var daily = Core.Get<DailyBackup>();
        for (var night = 0; night < 9; night++)
        {
            Assert.NotNull(await daily.Run("schedule", Ct));
            Core.Clock.Advance(TimeSpan.FromDays(1));
        }
        Assert.Equal(7, DailyBackup.Kept(Core.Settings).Count);
        Assert.Equal("monps-20260829-100000.monps", DailyBackup.Kept(Core.Settings)[0].Name);

        Directory.Delete(Core.Settings.BackupFolder, recursive: true);
        await System.IO.File.WriteAllTextAsync(Core.Settings.BackupFolder, "in the way", Ct);
        Assert.Null(await daily.Run("schedule", Ct));
        Assert.Equal(
            ["failed", "succeeded"],
            await Core.Rows("SELECT outcome FROM collector_runs WHERE job = 'backup' ORDER BY id DESC LIMIT 2")
        );
        System.IO.File.Delete(Core.Settings.BackupFolder);
    }

    private async Task WriteOn(CancellationToken stop)
    {
        for (var i = 51; !stop.IsCancellationRequested; i++)
        {
            await Core.Sql(
                $"""
                WITH changed AS (UPDATE manual_bets SET stake = {i}),
                     added AS (INSERT INTO manual_bets (match_id, match_name, kickoff_time, market_type, selection, odds_obtained, stake, created_at, updated_at)
                               VALUES ('m1', 'Wolves vs Arsenal', now(), 'h2h', 'Home', 2, {i}, now(), now()) RETURNING id)
                INSERT INTO manual_bet_revisions (bet_id, at, actor, action, changes)
                SELECT id, now(), 'test', 'created', '{JsonNone}' FROM added
                """
            );
        }
    }

    private static async Task<string> Statistics(CoreUnderTest core) =>
        JsonSerializer.Serialize(await core.Get<StatisticsQueries>().Report(new BetFilter(), false, Ct));

    private static async Task Sql(NpgsqlConnectionStringBuilder connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Ct);
    }
}

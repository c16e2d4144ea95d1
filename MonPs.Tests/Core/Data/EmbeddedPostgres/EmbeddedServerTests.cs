using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using MonPs.Core.Data;
using MonPs.Core.Data.EmbeddedPostgres;
using MonPs.Core.Settings;
using Npgsql;

namespace MonPs.Tests.Core.Data.EmbeddedPostgres;

/// <summary>The private PostgreSQL of a data folder, through what happens to it in real life.</summary>
public sealed class EmbeddedServerTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("monps-embedded-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_made_once_kept_private_comes_back_when_killed_and_is_taken_over_when_left_behind()
    {
        // A first start killed half-way left this: it is redone.
        Directory.CreateDirectory(Path.Combine(folder, "postgres.new", "base"));
        await File.WriteAllTextAsync(Path.Combine(folder, "postgres.new.password"), "old", Ct);

        await using (var database = await Open())
        {
            await Write(database, "CREATE TABLE kept (n int)");
            AssertPrivate();
            Assert.Null(FolderLock.TryTake(folder, DatabaseUser.Server));
            await Kill();
            await ComesBack(database);
        }
        Assert.False(await new PostgresCluster(folder).IsRunning(Ct));

        // Left behind by a killed MonPs: running, but nobody owns the folder.
        await new PostgresCluster(folder).Start(Ct);
        var left = Pid();
        await using (var database = await Open())
        {
            Assert.NotEqual(left, Pid());
            await Write(database, "INSERT INTO kept VALUES (1)");
        }
    }

    [Fact]
    public async Task A_second_owner_is_told_that_the_folder_is_taken_and_a_verb_shares_the_server()
    {
        using var first = FolderLock.TryTake(folder, DatabaseUser.Server);
        var e = await Assert.ThrowsAsync<DatabaseException>(() =>
            FolderLock.Take(folder, DatabaseUser.Server, TimeSpan.Zero, TimeProvider.System, Ct)
        );

        Assert.Equal(DatabaseFault.FolderTaken, e.Fault);
        Assert.Contains(folder, e.Message, StringComparison.Ordinal);
        Assert.Contains("MONPS_DATA_DIR", e.Message, StringComparison.Ordinal);
        Assert.Null(await FolderLock.Take(folder, DatabaseUser.CommandLine, TimeSpan.Zero, TimeProvider.System, Ct));
    }

    [Fact]
    public async Task A_server_waits_for_a_verb_to_leave_the_folder()
    {
        var verb = FolderLock.TryTake(folder, DatabaseUser.CommandLine);
        var server = FolderLock.Take(folder, DatabaseUser.Server, TimeSpan.FromSeconds(10), TimeProvider.System, Ct);
        await Task.Delay(300, Ct);
        Assert.False(server.IsCompleted);
        verb!.Dispose();
        using var taken = await server;
        Assert.NotNull(taken);
    }

    public ValueTask InitializeAsync()
    {
        DataFolder.Make(folder);
        return default;
    }

    public async ValueTask DisposeAsync()
    {
        await new PostgresCluster(folder).Stop(CancellationToken.None);
        Directory.Delete(folder, recursive: true);
    }

    private Task<Database> Open() =>
        Database.Open(
            new MonPsSettings { OddsApiKey = "x", DataFolder = folder },
            DatabaseUser.Server,
            NullLogger.Instance,
            TimeProvider.System,
            Ct
        );

    private void AssertPrivate()
    {
        if (OperatingSystem.IsWindows())
            return;
        const UnixFileMode others =
            UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        string[] made =
        [
            folder,
            Path.Combine(folder, "postgres"),
            Path.Combine(folder, "socket"),
            Path.Combine(folder, "postgres.password"),
        ];
        foreach (var path in made)
            Assert.Equal(default, File.GetUnixFileMode(path) & others);
        Assert.False(Directory.Exists(Path.Combine(folder, "postgres.new")));
    }

    private int Pid() =>
        int.Parse(
            File.ReadLines(Path.Combine(folder, "postgres", "postmaster.pid")).First(),
            CultureInfo.InvariantCulture
        );

    private async Task Kill()
    {
        using var kill = Process.Start("kill", ["-9", Pid().ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(Ct);
    }

    private static async Task ComesBack(Database database)
    {
        for (var patience = Stopwatch.StartNew(); ; await Task.Delay(200, Ct))
            try
            {
                await Write(database, "INSERT INTO kept VALUES (0)");
                return;
            }
            catch (NpgsqlException) when (patience.Elapsed < TimeSpan.FromSeconds(30)) { }
    }

    private static async Task Write(Database database, string sql)
    {
        await using var command = database.Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Ct);
    }
}

using System.Diagnostics;
using System.Globalization;
using MonPs.Core.Data.EmbeddedPostgres;
using Npgsql;

namespace MonPs.Tests.Faults;

/// <summary>A PostgreSQL that belongs to one test, which may kill, stop and freeze it. It keeps its promises on disk (fsync).</summary>
internal sealed class PrivateDatabase : IAsyncDisposable
{
    private readonly string folder;
    private readonly PostgresCluster cluster;

    private PrivateDatabase(string folder) => (this.folder, cluster) = (folder, new(folder));

    /// <summary>Of the database that MonPs makes in it.</summary>
    public NpgsqlConnectionStringBuilder Connection => cluster.Connection("monps");

    private int Postmaster =>
        int.Parse(
            File.ReadLines(Path.Combine(cluster.Folder, "postmaster.pid")).First(),
            NumberStyles.None,
            CultureInfo.InvariantCulture
        );

    /// <param name="folder">Empty, and of the test's own.</param>
    public static async Task<PrivateDatabase> Start(string folder)
    {
        DataFolder.Make(folder);
        var database = new PrivateDatabase(folder);
        await database.Start();
        return database;
    }

    public async Task Start()
    {
        // The children of a killed one need a moment to notice; until then a new one refuses to start.
        for (var patience = 20; ; patience--)
            try
            {
                await cluster.Start(CancellationToken.None);
                return;
            }
            catch (MonPs.Core.Data.DatabaseException) when (patience > 0)
            {
                await Task.Delay(250);
            }
    }

    /// <summary>In order: open transactions are ended.</summary>
    public Task Stop() => cluster.Stop(CancellationToken.None);

    /// <summary>As a power cut does to it: no word, no check-point.</summary>
    public Task Kill() => Signal("KILL", Postmaster);

    /// <summary>It is there and says nothing, as behind a cut wire.</summary>
    public async Task Freeze()
    {
        var children = Children();
        await Signal("STOP", [Postmaster, .. children]);
    }

    public Task Thaw() => Signal("CONT", [Postmaster, .. Children()]);

    public async ValueTask DisposeAsync()
    {
        if (await cluster.IsRunning(CancellationToken.None))
            await Thaw();
        await cluster.Stop(CancellationToken.None);
        Directory.Delete(folder, recursive: true);
    }

    private List<int> Children() =>
        [
            .. File.ReadAllText($"/proc/{Postmaster}/task/{Postmaster}/children")
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(pid => int.Parse(pid, CultureInfo.InvariantCulture)),
        ];

    private static async Task Signal(string name, params IEnumerable<int> processes)
    {
        using var kill = Process.Start(
            "kill",
            [$"-{name}", .. processes.Select(pid => pid.ToString(CultureInfo.InvariantCulture))]
        );
        await kill.WaitForExitAsync();
    }
}

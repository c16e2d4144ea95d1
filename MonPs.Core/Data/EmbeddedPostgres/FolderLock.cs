namespace MonPs.Core.Data.EmbeddedPostgres;

/// <summary>
/// One process at a time owns a data folder. The operating system holds the lock, so a killed process never leaves it behind.
/// </summary>
public sealed class FolderLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    // A server that is told to stop is gone within moments; one that stays means that it was started twice.
    private static readonly TimeSpan PatienceWithServer = TimeSpan.FromSeconds(3);
    private readonly FileStream file;

    private FolderLock(FileStream file) => this.file = file;

    /// <returns>Null when another process owns the folder.</returns>
    public static FolderLock? TryTake(string folder, DatabaseUser user)
    {
        try
        {
            var file = new FileStream(
                Path.Combine(folder, "monps.lock"),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            );
            File.WriteAllText(OwnerFile(folder), user.ToString());
            return new(file);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Waits for another MonPs, a command line verb say, to leave the folder.</summary>
    /// <returns>Null when this is a verb and a server owns the folder: the verb uses the server's database.</returns>
    /// <exception cref="DatabaseException">The folder stays taken.</exception>
    public static async Task<FolderLock?> Take(
        string folder,
        DatabaseUser user,
        TimeSpan patience,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var start = clock.GetTimestamp();
        while (true)
        {
            if (TryTake(folder, user) is { } taken)
                return taken;
            if (user == DatabaseUser.CommandLine && OwnedByServer(folder))
                return null;
            if (clock.GetElapsedTime(start) >= (OwnedByServer(folder) ? Least(patience, PatienceWithServer) : patience))
                throw new DatabaseException(DatabaseFault.FolderTaken, folder);
            await Task.Delay(Pause, clock, ct);
        }
    }

    public void Dispose() => file.Dispose();

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static bool OwnedByServer(string folder) =>
        File.Exists(OwnerFile(folder)) && File.ReadAllText(OwnerFile(folder)) == nameof(DatabaseUser.Server);

    private static string OwnerFile(string folder) => Path.Combine(folder, "monps.owner");
}

using System.Globalization;
using MonPs.Core.Collecting;
using MonPs.Core.Data;
using MonPs.Core.Settings;
using Npgsql;

namespace MonPs.Core.Transfer.Backups;

/// <summary>A backup into the data folder, as a run with its own record; the oldest beyond BACKUP_KEEP go.</summary>
public sealed class DailyBackup(NpgsqlDataSource source, MonPsSettings settings, RunStore runs, TimeProvider clock)
{
    private const string Ending = ".monps";

    /// <returns>The file, or null when it could not be made; the run says why.</returns>
    /// <exception cref="NpgsqlException">The database is away; nothing was started.</exception>
    public async Task<string?> Run(string startedBy, CancellationToken ct)
    {
        var journal = await runs.Start(JobNames.Backup, startedBy, ct);
        try
        {
            DataFolders.MakePrivate(settings.BackupFolder);
            var file = Path.Combine(settings.BackupFolder, Name(clock.GetUtcNow()));
            var manifest = await Backup.Write(source, file, settings.IsDemo, clock, null, ct);
            journal.Achieved();
            await journal.Info(RunEvent.BackupWritten, null, Path.GetFileName(file), $"{manifest.Rows}", Size(file));
            await Prune(journal);
            return file;
        }
        catch (Exception e) when (e is BackupException or NpgsqlException or IOException or UnauthorizedAccessException)
        {
            await journal.Error(RunEvent.BackupFailed, null, e.Message);
            return null;
        }
        finally
        {
            await journal.Finish();
        }
    }

    /// <summary>The backups of this database in the data folder, the newest first.</summary>
    public static IReadOnlyList<FileInfo> Kept(MonPsSettings settings) =>
        Directory.Exists(settings.BackupFolder)
            ?
            [
                .. new DirectoryInfo(settings.BackupFolder)
                    .GetFiles($"{settings.DatabaseName}-????????-??????{Ending}")
                    .OrderByDescending(file => file.Name, StringComparer.Ordinal),
            ]
            : [];

    private async Task Prune(RunJournal journal)
    {
        foreach (var old in Kept(settings).Skip(Math.Max(1, settings.BackupKeep)))
        {
            old.Delete();
            await journal.Info(RunEvent.BackupRemoved, null, old.Name);
        }
    }

    private string Name(DateTimeOffset at) =>
        $"{settings.DatabaseName}-{at.UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}{Ending}";

    private static string Size(string file) =>
        (new FileInfo(file).Length / 1e6).ToString("0.0", CultureInfo.InvariantCulture);
}

/// <summary>Folders that only MonPs's own user may look into.</summary>
internal static class DataFolders
{
    public static void MakePrivate(string folder)
    {
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}

using System.Globalization;
using MonPs.Core.Settings;
using static MonPs.Core.Health.HealthFinding;

namespace MonPs.Core.Health;

/// <summary>What can be looked at without a database: settings, folders, disk, time zone.</summary>
public static class MachineHealth
{
    private const long LowDisk = 1_000_000_000;
    private const long FullDisk = 100_000_000;
    private const UnixFileMode OthersRead =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    /// <param name="envFile">The <c>.env</c> in which key and password may stand; need not exist.</param>
    public static IReadOnlyList<HealthFinding> Check(MonPsSettings settings, string? envFile, DateTimeOffset now) =>
        [
            settings.IsDemo
                ? Warn(HealthSubject.Configuration, HealthCode.ConfigurationDemo)
                : Ok(
                    HealthSubject.Configuration,
                    HealthCode.ConfigurationLive,
                    string.Join(", ", settings.CollectedSports)
                ),
            .. Secrets(envFile),
            Zone(settings, now),
            Folder(settings.DataFolder),
            Disk(settings.DataFolder),
        ];

    private static IEnumerable<HealthFinding> Secrets(string? envFile) =>
        envFile is not null && File.Exists(envFile) && IsOpen(envFile)
            ? [Warn(HealthSubject.Configuration, HealthCode.SecretsOpen, envFile)]
            : [];

    private static HealthFinding Zone(MonPsSettings settings, DateTimeOffset now) =>
        Ok(
            HealthSubject.TimeZone,
            HealthCode.Zone,
            settings.TimeZone.Id,
            TimeZoneInfo.ConvertTime(now, settings.TimeZone).ToString("HH:mm (zzz)", CultureInfo.InvariantCulture)
        );

    private static HealthFinding Folder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, $"doctor-{Guid.NewGuid():N}");
            File.WriteAllText(probe, "MonPs");
            File.Delete(probe);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Fail(HealthSubject.DataFolder, HealthCode.FolderNotWritable, folder, e.Message);
        }
        return IsOpen(folder)
            ? Warn(HealthSubject.DataFolder, HealthCode.FolderOpen, folder)
            : Ok(HealthSubject.DataFolder, HealthCode.FolderPrivate, folder);
    }

    private static HealthFinding Disk(string folder)
    {
        try
        {
            var free = new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace;
            var gigabytes = (free / 1e9).ToString("0.0", CultureInfo.InvariantCulture);
            return free switch
            {
                < FullDisk => Fail(HealthSubject.DiskSpace, HealthCode.DiskFull, gigabytes, folder),
                < LowDisk => Warn(HealthSubject.DiskSpace, HealthCode.DiskLow, gigabytes, folder),
                _ => Ok(HealthSubject.DiskSpace, HealthCode.DiskFree, gigabytes),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Fail(HealthSubject.DiskSpace, HealthCode.FolderNotWritable, folder, e.Message);
        }
    }

    private static bool IsOpen(string path) =>
        !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & OthersRead) != UnixFileMode.None;
}

using MonPs.Core.Data.EmbeddedPostgres;
using MonPs.Core.Settings;
using MonPs.Web.Cli;

namespace MonPs.Web.Hosting;

/// <summary>Files that hold secrets or the owner's figures: whoever else may read them is told of at start, with the cure.</summary>
internal static partial class PrivateFiles
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead
        | UnixFileMode.GroupWrite
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherWrite
        | UnixFileMode.OtherExecute;

    public static void Warn(MonPsSettings settings, ILogger logger)
    {
        foreach (var (path, mode) in TooOpen(settings.DataFolder, Path.Combine(Configuration.Home, ".env")))
            LogTooOpen(logger, CliText.Get("Secrets.TooOpen", path, mode));
    }

    /// <returns>Each path with the mode that chmod should give it.</returns>
    public static IEnumerable<(string Path, string Mode)> TooOpen(string dataFolder, string envFile)
    {
        if (OperatingSystem.IsWindows())
            yield break;
        if (File.Exists(envFile) && (File.GetUnixFileMode(envFile) & Others) != UnixFileMode.None)
            yield return (envFile, "600");
        if (
            Directory.Exists(dataFolder)
            && (File.GetUnixFileMode(dataFolder) & Others & ~DataFolder.Mode) != UnixFileMode.None
        )
            yield return (dataFolder, Convert.ToString((int)DataFolder.Mode, 8));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Advice}")]
    private static partial void LogTooOpen(ILogger logger, string advice);
}

using System.Runtime.Versioning;

namespace MonPs.Core.Settings;

/// <summary>Where the database cluster, the logs and the raw answers live.</summary>
public static class DataFolderChoice
{
    private const string SystemFolder = "/var/lib/monps";

    /// <summary>
    /// The folder asked for; else <c>.data</c> in the installation's folder. PostgreSQL refuses to run as root, so root's
    /// cluster runs as the user postgres, who cannot enter a clone under root's home: then <c>/var/lib/monps</c>.
    /// </summary>
    public static string Choose(string asked, string home)
    {
        if (asked.Length > 0)
            return Path.GetFullPath(asked);
        var local = Path.GetFullPath(Path.Combine(home, ".data"));
        return OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && !EveryoneMayEnter(local)
            ? SystemFolder
            : local;
    }

    [SupportedOSPlatform("linux")]
    private static bool EveryoneMayEnter(string folder)
    {
        for (var parent = Directory.GetParent(folder); parent is not null; parent = parent.Parent)
            if (parent.Exists && !parent.UnixFileMode.HasFlag(UnixFileMode.OtherExecute))
                return false;
        return true;
    }
}

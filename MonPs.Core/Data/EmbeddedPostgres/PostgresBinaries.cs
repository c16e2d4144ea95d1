using System.Globalization;

namespace MonPs.Core.Data.EmbeddedPostgres;

/// <summary>Finds PostgreSQL's server programs: <c>PG_BIN</c>, Debian's versioned folders (newest first), then PATH.</summary>
public static class PostgresBinaries
{
    private const string DebianFolder = "/usr/lib/postgresql";

    /// <exception cref="DatabaseException">No server is installed; says how to get one.</exception>
    public static string Find() =>
        Candidates().FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
        ?? throw new DatabaseException(DatabaseFault.ServerNotInstalled, "initdb");

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("PG_BIN") is { Length: > 0 } asked)
            yield return asked;
        if (Directory.Exists(DebianFolder))
            foreach (var version in Directory.GetDirectories(DebianFolder).OrderByDescending(VersionOf))
                yield return Path.Combine(version, "bin");
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            yield return folder;
    }

    private static int VersionOf(string folder) =>
        int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0;
}

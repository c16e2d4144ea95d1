using Xunit;

namespace MonPs.Tests.Support;

/// <summary>The folder of published vectors and seasons that lies beside a clone; tests that read it skip without it.</summary>
static class SharedFolder
{
    /// <summary>The path of a file or folder in it, or a skipped test.</summary>
    internal static string Require(params string[] parts)
    {
        var path = Candidates().Select(root => Path.Combine([root, .. parts])).FirstOrDefault(Path.Exists);
        if (path is null)
            Assert.Skip($"shared/{string.Join('/', parts)} is not beside this clone (nor under MONPS_SHARED)");
        return path;
    }

    static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("MONPS_SHARED") is { Length: > 0 } named)
            yield return named;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "MonPs.sln")) && folder.Parent is { } beside)
                yield return Path.Combine(beside.FullName, "shared");
    }
}

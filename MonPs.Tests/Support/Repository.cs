namespace MonPs.Tests.Support;

/// <summary>The source tree the tests were built from, for the rules that read it.</summary>
static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static IEnumerable<string> Files(string folder, params string[] endings) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Where(f => endings.Any(e => f.EndsWith(e, StringComparison.Ordinal)) && !IsBuilt(f));

    static bool IsBuilt(string file) =>
        Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj");

    static string Find(DirectoryInfo? folder) =>
        folder is null ? throw new DirectoryNotFoundException("MonPs.sln is in no folder above the tests.")
        : File.Exists(Path.Combine(folder.FullName, "MonPs.sln")) ? folder.FullName
        : Find(folder.Parent);
}

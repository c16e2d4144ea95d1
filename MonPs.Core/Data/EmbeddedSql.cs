using System.Collections.Concurrent;
using System.Reflection;

namespace MonPs.Core.Data;

/// <summary>SQL that matters lives in .sql files beside the class that runs it; they are embedded in the assembly.</summary>
public static class EmbeddedSql
{
    private static readonly ConcurrentDictionary<string, string> Texts = new(StringComparer.Ordinal);

    /// <param name="name">Folder and file without ending, e.g. <c>Clv.find_closings</c> for Clv/find_closings.sql.</param>
    /// <exception cref="FileNotFoundException">No such file is embedded.</exception>
    public static string Load(string name) => Texts.GetOrAdd(name, Read);

    private static string Read(string name)
    {
        var resource = $"MonPs.Core.{name}.sql";
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new FileNotFoundException($"The SQL file {resource} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

using System.Text.Json;

namespace MonPs.Benchmarks.Support;

/// <summary>Where the figures go when a file was named.</summary>
static class Results
{
    static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    internal static Task Write<T>(FileInfo? file, IReadOnlyList<T> rows) =>
        file is null
            ? Task.CompletedTask
            : File.WriteAllTextAsync(file.FullName, JsonSerializer.Serialize(rows, Readable));
}

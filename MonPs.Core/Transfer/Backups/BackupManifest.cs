using System.Text.Json;
using System.Text.Json.Serialization;

namespace MonPs.Core.Transfer.Backups;

/// <summary>What a backup holds. It stands in the file as <c>manifest.json</c>.</summary>
/// <param name="Format">Of the file; a later MonPs reads the earlier ones.</param>
/// <param name="Schema">The last migration of the database it was made from.</param>
/// <param name="IsDemo">Made from the demonstration's figures.</param>
public sealed record BackupManifest(
    int Format,
    string Schema,
    bool IsDemo,
    DateTimeOffset MadeAt,
    IReadOnlyList<BackupTable> Tables,
    IReadOnlyList<BackupSequence> Sequences
)
{
    public const int CurrentFormat = 1;
    public const string Entry = "manifest.json";

    internal static JsonSerializerOptions Json { get; } =
        new(JsonSerializerDefaults.Web)
        {
            WriteIndented = true,
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
        };

    public long Rows => Tables.Sum(table => table.Rows);

    public long RowsOf(string table) => Tables.Where(t => t.Name == table).Sum(t => t.Rows);
}

/// <param name="From">For a table in monthly partitions, the earliest instant it holds; null when it is empty or has none.</param>
/// <param name="Sha256">Of the entry's bytes, uncompressed: PostgreSQL's binary COPY of <paramref name="Columns"/>.</param>
public sealed record BackupTable(
    string Name,
    IReadOnlyList<string> Columns,
    long Rows,
    long Bytes,
    string Sha256,
    DateTimeOffset? From,
    DateTimeOffset? To
)
{
    [JsonIgnore]
    public string Entry => $"tables/{Name}.copy";
}

/// <summary>Where the numbering of a table goes on.</summary>
public sealed record BackupSequence(string Table, string Column, long Next);

/// <summary>How far a backup or a restore is.</summary>
/// <param name="Part">0 to 1.</param>
public readonly record struct BackupProgress(string Table, double Part);

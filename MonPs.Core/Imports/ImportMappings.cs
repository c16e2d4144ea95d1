using System.Text.Json;
using MonPs.Core.Data;
using Npgsql;
using NpgsqlTypes;

namespace MonPs.Core.Imports;

/// <summary>Which column of a table of one's own is what, remembered by its header.</summary>
public sealed class ImportMappings(NpgsqlDataSource source, TimeProvider clock)
{
    /// <returns>Field to column name; null when such a header was never mapped.</returns>
    public async Task<IReadOnlyDictionary<ImportField, string>?> Find(
        IReadOnlyList<string> header,
        CancellationToken ct
    )
    {
        await using var command = source.CreateCommand(
            "SELECT columns FROM import_mappings WHERE header_fingerprint = $1"
        );
        command.Parameters.AddWithValue(ColumnMap.Fingerprint(header));
        return await command.ExecuteScalarAsync(ct) is string json ? Read(json) : null;
    }

    internal async Task Remember(ColumnMap map, CancellationToken ct)
    {
        const string sql = """
            INSERT INTO import_mappings (header_fingerprint, columns, remembered_at) VALUES ($1, $2, $3)
            ON CONFLICT (header_fingerprint) DO UPDATE SET columns = excluded.columns, remembered_at = excluded.remembered_at
            """;
        await using var command = source.CreateCommand(sql);
        command.Parameters.AddWithValue(ColumnMap.Fingerprint(map.Header));
        var columns = map.Names.ToDictionary(name => SnakeCase.Of(name.Key), name => name.Value);
        command.Parameters.AddWithValue(NpgsqlDbType.Jsonb, JsonSerializer.Serialize(columns));
        command.Parameters.AddWithValue(clock.GetUtcNow().UtcDateTime);
        await command.ExecuteNonQueryAsync(ct);
    }

    // A field that a later version renamed is passed over.
    private static Dictionary<ImportField, string> Read(string json)
    {
        var map = new Dictionary<ImportField, string>();
        foreach (var (name, column) in JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [])
            if (SnakeCase.TryParse<ImportField>(name, out var field))
                map[field] = column;
        return map;
    }
}

using Npgsql;

namespace MonPs.Core.Imports;

/// <summary>Reads what was imported.</summary>
public sealed class ImportQueries(NpgsqlDataSource source)
{
    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<ImportRecord>> List(int limit, CancellationToken ct)
    {
        const string sql = """
            SELECT id, file_name, preset, actor, imported_at, rows_read, rows_imported, rows_known, rows_refused, undone_at, bets_kept
            FROM imports ORDER BY id DESC LIMIT $1
            """;
        await using var command = source.CreateCommand(sql);
        command.Parameters.AddWithValue(limit);
        await using var row = await command.ExecuteReaderAsync(ct);
        var records = new List<ImportRecord>();
        while (await row.ReadAsync(ct))
            records.Add(Read(row));
        return records;
    }

    internal static ImportRecord Read(NpgsqlDataReader row) =>
        new(
            row.GetInt64(0),
            row.GetString(1),
            row.GetString(2),
            row.GetString(3),
            row.GetFieldValue<DateTimeOffset>(4),
            row.GetInt32(5),
            row.GetInt32(6),
            row.GetInt32(7),
            row.GetInt32(8),
            row.IsDBNull(9) ? null : row.GetFieldValue<DateTimeOffset>(9),
            row.IsDBNull(10) ? null : row.GetInt32(10)
        );
}

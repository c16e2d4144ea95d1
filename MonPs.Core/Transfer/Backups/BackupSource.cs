using MonPs.Core.Data;
using Npgsql;

namespace MonPs.Core.Transfer.Backups;

/// <summary>A table as the database describes it.</summary>
/// <param name="Size">Bytes on disk, to tell how far a backup is.</param>
internal sealed record TableShape(string Name, bool IsPartitioned, string[] Columns, long Size)
{
    public string Quoted => Quote(Name);
    public string ColumnList => string.Join(", ", Columns.Select(Quote));

    public static string Quote(string name) => '"' + name.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
}

/// <summary>Asks a database what a backup of it is made of.</summary>
internal static class BackupSource
{
    // The keys that sign cookies and forms are secrets; a restored instance makes its own.
    private static readonly string[] LeftOut = ["data_protection_keys", "__EFMigrationsHistory", "bet_totals"];

    public static async Task<List<TableShape>> Tables(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(EmbeddedSql.Load("Transfer.Backups.backup_tables"), connection);
        command.Parameters.AddWithValue("left_out", LeftOut);
        await using var row = await command.ExecuteReaderAsync(ct);
        var tables = new List<TableShape>();
        while (await row.ReadAsync(ct))
        {
            var size = row.GetInt64(4) + (row.IsDBNull(3) ? 0 : row.GetInt64(3));
            tables.Add(new(row.GetString(0), row.GetBoolean(1), row.GetFieldValue<string[]>(2), size));
        }
        return tables;
    }

    public static async Task<string> Schema(NpgsqlConnection connection, CancellationToken ct)
    {
        const string sql = """SELECT max("MigrationId") FROM "__EFMigrationsHistory" """;
        await using var command = new NpgsqlCommand(sql, connection);
        return (string)(await command.ExecuteScalarAsync(ct))!;
    }

    /// <summary>The next number of every counting column. Sequences stand outside of snapshots: read last, they are never behind.</summary>
    public static async Task<List<BackupSequence>> Sequences(
        NpgsqlConnection connection,
        IReadOnlyCollection<string> tables,
        CancellationToken ct
    )
    {
        const string sql = """
            SELECT t.relname, a.attname, pg_sequence_last_value(s.oid)
            FROM pg_class s
            JOIN pg_depend d ON d.objid = s.oid AND d.deptype IN ('a', 'i') AND d.classid = 'pg_class'::regclass
            JOIN pg_class t ON t.oid = d.refobjid
            JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
            WHERE s.relkind = 'S' AND t.relnamespace = 'public'::regnamespace AND t.relname = ANY (@tables)
            ORDER BY 1, 2
            """;
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddWithValue("tables", tables.ToArray());
        await using var row = await command.ExecuteReaderAsync(ct);
        var all = new List<BackupSequence>();
        while (await row.ReadAsync(ct))
            all.Add(new(row.GetString(0), row.GetString(1), row.IsDBNull(2) ? 1 : row.GetInt64(2) + 1));
        return all;
    }

    public static async Task<(long Rows, DateTimeOffset? From, DateTimeOffset? To)> Extent(
        NpgsqlConnection connection,
        TableShape table,
        CancellationToken ct
    )
    {
        var span = table.IsPartitioned
            ? "min(collected_at), max(collected_at)"
            : "NULL::timestamptz, NULL::timestamptz";
        await using var command = new NpgsqlCommand($"SELECT count(*), {span} FROM {table.Quoted}", connection);
        command.CommandTimeout = 0;
        await using var row = await command.ExecuteReaderAsync(ct);
        await row.ReadAsync(ct);
        return (row.GetInt64(0), Instant(row, 1), Instant(row, 2));
    }

    private static DateTimeOffset? Instant(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetFieldValue<DateTimeOffset>(column);
}

using Npgsql;

namespace MonPs.Core.Transfer.Backups;

/// <summary>Empties the tables of a database and fills them from a backup, in the caller's transaction.</summary>
internal sealed class BackupLoader(NpgsqlConnection connection, BackupFile backup)
{
    public async Task Load(IProgress<BackupProgress>? progress, CancellationToken ct)
    {
        await Empty(ct);
        var (all, done) = (Math.Max(1, backup.Manifest.Tables.Sum(table => table.Bytes)), 0L);
        foreach (var table in backup.Manifest.Tables)
        {
            var before = done;
            progress?.Report(new(table.Name, (double)before / all));
            await Fill(table, new(bytes => progress?.Report(new(table.Name, (double)(before + bytes) / all))), ct);
            done += table.Bytes;
        }
        foreach (var sequence in backup.Manifest.Sequences)
            await GoOn(sequence, ct);
    }

    // Also tables that the backup has not: they belong to what is replaced.
    private async Task Empty(CancellationToken ct)
    {
        var tables = await BackupSource.Tables(connection, ct);
        await Run($"TRUNCATE {string.Join(", ", tables.Select(table => table.Quoted))}", ct);
    }

    private async Task Fill(BackupTable table, ByteCount steps, CancellationToken ct)
    {
        if (table is { From: { } from, To: { } to })
            await Run("SELECT ensure_odds_partitions($1, $2)", ct, from.UtcDateTime, to.UtcDateTime);
        var name = TableShape.Quote(table.Name);
        var columns = string.Join(", ", table.Columns.Select(TableShape.Quote));
        await using (var rows = await backup.Rows(table, ct))
        await using (
            var copy = await connection.BeginRawBinaryCopyAsync(
                $"COPY {name} ({columns}) FROM STDIN (FORMAT BINARY)",
                ct
            )
        )
        {
            var chunk = new byte[128 * 1024];
            while (await rows.ReadAsync(chunk, ct) is > 0 and var count)
            {
                await copy.WriteAsync(chunk.AsMemory(0, count), ct);
                steps.Add(count);
            }
        }
        await using var counting = new NpgsqlCommand($"SELECT count(*) FROM {name}", connection) { CommandTimeout = 0 };
        if ((long)(await counting.ExecuteScalarAsync(ct))! != table.Rows)
            throw new BackupException(BackupFault.Damaged, table.Name);
    }

    private Task GoOn(BackupSequence sequence, CancellationToken ct) =>
        Run(
            "SELECT setval(pg_get_serial_sequence($1, $2), $3, false)",
            ct,
            TableShape.Quote(sequence.Table),
            sequence.Column,
            sequence.Next
        );

    private async Task Run(string sql, CancellationToken ct, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(ct);
    }
}

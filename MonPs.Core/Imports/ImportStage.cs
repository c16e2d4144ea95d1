using MonPs.Core.Data;
using Npgsql;
using NpgsqlTypes;

namespace MonPs.Core.Imports;

/// <summary>The rows of a file in a temporary table, where the database compares and writes them all at once.</summary>
internal sealed class ImportStage(NpgsqlConnection connection, ImportPlan plan, MatchLinker linker)
{
    private const int RowsPerReport = 1000;

    /// <param name="seen">Told every row, in the file's order.</param>
    /// <param name="now">When rows that do not say it were placed and settled.</param>
    public async Task Fill(
        Action<ImportRow> seen,
        DateTimeOffset now,
        IProgress<ImportProgress>? progress,
        CancellationToken ct
    )
    {
        await Execute("Imports.stage_bets", ct);
        await using (var writer = await connection.BeginBinaryImportAsync(StageRow.Copy, ct))
        {
            var place = 0;
            foreach (var parsed in plan.Rows())
            {
                var row = await linker.Link(parsed, ct);
                seen(row);
                if (row.Bet is not null)
                    await new StageRow(writer, now).Write(place, row, ct);
                if (++place % RowsPerReport == 0)
                    progress?.Report(new(ImportPhase.Reading, place, plan.RowCount));
            }
            await writer.CompleteAsync(ct);
        }
        await Execute("Imports.mark_known", ct);
    }

    /// <summary>Places (from 0, in the file's order) of the rows whose bets are there already.</summary>
    public async IAsyncEnumerable<int> Known(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct
    )
    {
        await using var command = new NpgsqlCommand("SELECT place FROM import_stage WHERE known", connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
            yield return reader.GetInt32(0);
    }

    private async Task Execute(string file, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(EmbeddedSql.Load(file), connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(ct);
    }
}

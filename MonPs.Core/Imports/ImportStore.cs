using MonPs.Core.Data;
using MonPs.Core.Matches;
using Npgsql;

namespace MonPs.Core.Imports;

/// <summary>Carries out an import in one transaction: all of it is there, or nothing.</summary>
public sealed class ImportStore(
    NpgsqlDataSource source,
    MatchQueries matches,
    TeamAliases aliases,
    ImportMappings mappings,
    TimeProvider clock
)
{
    /// <param name="plan">As it was previewed; the file is read again.</param>
    /// <param name="actor">page, cli or api.</param>
    /// <exception cref="ImportRefusedException">The file is another than the one that was looked at.</exception>
    public async Task<ImportRecord> Run(
        ImportPlan plan,
        string actor,
        IProgress<ImportProgress>? progress,
        CancellationToken ct
    )
    {
        ImportPlanner.Check(plan);
        if ((await ImportFile.Look(plan.File.Path, plan.File.Name, ct)).Hash != plan.File.Hash)
            throw new ImportRefusedException(ImportRefusal.Changed);
        var now = clock.GetUtcNow();
        var tally = new PreviewTally();
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await TakeTurn(connection, ct);
        var stage = new ImportStage(connection, plan, new(matches, aliases, plan.Options.LinkLikely));
        await stage.Fill(tally.Add, now, progress, ct);
        progress?.Report(new(ImportPhase.Writing, plan.RowCount, plan.RowCount));
        var record = await Write(connection, plan, actor, tally, now, ct);
        await transaction.CommitAsync(ct);
        if (plan.Preset == ImportPreset.Free)
            await mappings.Remember(plan.Map, ct);
        return record;
    }

    /// <summary>Hides the bets of an import again, but for those that were changed since.</summary>
    public async Task<UndoOutcome> Undo(long id, string actor, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await TakeTurn(connection, ct);
        if (await UndoneAt(connection, id, ct) is not { } known)
            return new UndoOutcome.NotFound(id);
        if (known.At is { } before)
            return new UndoOutcome.UndoneBefore(before);
        var done = await Hide(connection, id, actor, ct);
        await transaction.CommitAsync(ct);
        return done;
    }

    // Two imports of one file at the same moment: the second sees the first one's bets.
    private static async Task TakeTurn(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var turn = new NpgsqlCommand("SELECT pg_advisory_xact_lock(hashtext('monps.import'))", connection);
        await turn.ExecuteNonQueryAsync(ct);
    }

    private static async Task<ImportRecord> Write(
        NpgsqlConnection connection,
        ImportPlan plan,
        string actor,
        PreviewTally tally,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var refused = tally.Fates.Count(fate => fate == RowFate.Refused);
        await using var record = new NpgsqlCommand(EmbeddedSql.Load("Imports.record_import"), connection);
        record.Parameters.AddWithValue("file_name", plan.File.Name);
        record.Parameters.AddWithValue("file_hash", plan.File.Hash);
        record.Parameters.AddWithValue("preset", SnakeCase.Of(plan.Preset));
        record.Parameters.AddWithValue("actor", actor);
        record.Parameters.AddWithValue("now", now.UtcDateTime);
        record.Parameters.AddWithValue("rows_read", tally.Fates.Count);
        record.Parameters.AddWithValue("rows_refused", refused);
        ImportRecord written;
        await using (var row = await record.ExecuteReaderAsync(ct))
        {
            await row.ReadAsync(ct);
            written = ImportQueries.Read(row);
        }
        await using var insert = new NpgsqlCommand(EmbeddedSql.Load("Imports.insert_bets"), connection)
        {
            CommandTimeout = 0,
        };
        insert.Parameters.AddWithValue("import_id", written.Id);
        insert.Parameters.AddWithValue("now", now.UtcDateTime);
        await insert.ExecuteNonQueryAsync(ct);
        return written;
    }

    private async Task<UndoOutcome> Hide(NpgsqlConnection connection, long id, string actor, CancellationToken ct)
    {
        await using var undo = new NpgsqlCommand(EmbeddedSql.Load("Imports.undo_import"), connection)
        {
            CommandTimeout = 0,
        };
        undo.Parameters.AddWithValue("import_id", id);
        undo.Parameters.AddWithValue("actor", actor);
        undo.Parameters.AddWithValue("now", clock.GetUtcNow().UtcDateTime);
        await using var row = await undo.ExecuteReaderAsync(ct);
        await row.ReadAsync(ct);
        return new UndoOutcome.Done(row.GetInt32(0), row.GetInt32(1));
    }

    private static async Task<(DateTimeOffset? At, bool Known)?> UndoneAt(
        NpgsqlConnection connection,
        long id,
        CancellationToken ct
    )
    {
        await using var command = new NpgsqlCommand(
            "SELECT undone_at FROM imports WHERE id = $1 FOR UPDATE",
            connection
        );
        command.Parameters.AddWithValue(id);
        await using var row = await command.ExecuteReaderAsync(ct);
        if (!await row.ReadAsync(ct))
            return null;
        return (row.IsDBNull(0) ? null : row.GetFieldValue<DateTimeOffset>(0), true);
    }
}

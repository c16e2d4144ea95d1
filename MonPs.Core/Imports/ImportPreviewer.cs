using MonPs.Core.Matches;
using Npgsql;

namespace MonPs.Core.Imports;

/// <summary>Shows what an import would do. Writes nothing that stays.</summary>
public sealed class ImportPreviewer(
    NpgsqlDataSource source,
    MatchQueries matches,
    TeamAliases aliases,
    TimeProvider clock
)
{
    /// <exception cref="ImportRefusedException">Columns are missing without which no row becomes a bet.</exception>
    public async Task<ImportPreview> Preview(ImportPlan plan, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        ImportPlanner.Check(plan);
        var tally = new PreviewTally();
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var stage = new ImportStage(connection, plan, new(matches, aliases, plan.Options.LinkLikely));
        await stage.Fill(tally.Add, clock.GetUtcNow(), progress, ct);
        progress?.Report(new(ImportPhase.Comparing, plan.RowCount, plan.RowCount));
        await foreach (var place in stage.Known(ct))
            tally.Fates[place] = RowFate.Known;
        await transaction.RollbackAsync(ct);
        return new(plan, tally);
    }

    /// <summary>Some of the rows, in the file's order.</summary>
    /// <param name="preview">What <see cref="Preview"/> found.</param>
    /// <param name="fate">Only these; null for all.</param>
    /// <param name="offset">How many of them to pass over.</param>
    /// <param name="limit">At most so many.</param>
    public async Task<IReadOnlyList<ImportRow>> Rows(
        ImportPreview preview,
        RowFate? fate,
        int offset,
        int limit,
        CancellationToken ct
    )
    {
        var linker = new MatchLinker(matches, aliases, preview.Plan.Options.LinkLikely);
        var wanted = preview
            .Plan.Rows()
            .Select((row, index) => row with { Fate = preview.FateOf(index) })
            .Where(row => fate is null || row.Fate == fate)
            .Skip(offset)
            .Take(limit);
        var rows = new List<ImportRow>();
        foreach (var row in wanted)
            rows.Add(await linker.Link(row, ct));
        return rows;
    }
}

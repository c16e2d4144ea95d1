using MonPs.Core.Clv;

namespace MonPs.Core.Imports;

/// <summary>
/// The way of a file, for the page and the command line alike: look at it, show what it would do, do it, take it back. After
/// an import the bets whose matches began get their CLV at once.
/// </summary>
public sealed class BetImport(ImportPlanner planner, ImportPreviewer previewer, ImportStore store, ClvPass clv)
{
    /// <inheritdoc cref="ImportPlanner.Plan"/>
    public Task<ImportPlan> Plan(string path, string name, ImportOptions options, CancellationToken ct) =>
        planner.Plan(path, name, options, ct);

    /// <inheritdoc cref="ImportPreviewer.Preview"/>
    public Task<ImportPreview> Preview(ImportPlan plan, IProgress<ImportProgress>? progress, CancellationToken ct) =>
        previewer.Preview(plan, progress, ct);

    /// <inheritdoc cref="ImportPreviewer.Rows"/>
    public Task<IReadOnlyList<ImportRow>> Rows(
        ImportPreview preview,
        RowFate? fate,
        int offset,
        int limit,
        CancellationToken ct
    ) => previewer.Rows(preview, fate, offset, limit, ct);

    /// <inheritdoc cref="ImportStore.Run"/>
    public async Task<ImportRecord> Run(
        ImportPlan plan,
        string actor,
        IProgress<ImportProgress>? progress,
        CancellationToken ct
    )
    {
        var record = await store.Run(plan, actor, progress, ct);
        progress?.Report(new(ImportPhase.Closings, plan.RowCount, plan.RowCount));
        if (record.RowsImported > 0)
            await clv.Run(ct);
        return record;
    }

    /// <inheritdoc cref="ImportStore.Undo"/>
    public Task<UndoOutcome> Undo(long id, string actor, CancellationToken ct) => store.Undo(id, actor, ct);
}

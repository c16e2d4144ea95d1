using MonPs.Core.OddsApi;

namespace MonPs.Core.Collecting.Scores;

/// <summary>Asks for the scores of one league after the other and carries each answer to the database, like odds.</summary>
public sealed class ScoreCollector(IOddsApi api, ScoreKeeper keeper, CollectorState state, TimeProvider clock)
{
    /// <summary>Whether answers of earlier runs are still to be stored.</summary>
    public bool HasWaiting => keeper.HasWaiting;

    public async Task Collect(RunJournal journal, IReadOnlyList<DueLeague> leagues, CancellationToken ct)
    {
        await keeper.StoreWaiting(journal, ct);
        foreach (var league in leagues)
            if (!await Ask(journal, league, ct))
                break;
    }

    /// <returns>False when no further league can work either.</returns>
    private async Task<bool> Ask(RunJournal journal, DueLeague due, CancellationToken ct)
    {
        try
        {
            var answer = await api.GetScores(due.League, due.DaysFrom, ct);
            var kept = await keeper.Keep(due.League, clock.GetUtcNow(), answer.Raw);
            await state.Note(journal, $"scores {due.League}", answer.Credits, ct);
            await keeper.Store(journal, kept, answer.Value, ct);
            return true;
        }
        catch (OddsApiException e)
        {
            if (!e.Body.IsEmpty)
                await keeper.PutAside(journal, due.League, clock.GetUtcNow(), e.Body);
            if (e.Credits is { } credits)
                await state.Note(journal, $"scores {due.League}", credits, ct);
            return await CollectorLines.Failure(journal, due.League, e);
        }
    }
}

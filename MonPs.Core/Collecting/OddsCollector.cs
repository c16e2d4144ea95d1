using System.Globalization;
using MonPs.Core.Odds;
using MonPs.Core.OddsApi;
using MonPs.Core.Settings;
using Npgsql;

namespace MonPs.Core.Collecting;

/// <summary>What to collect: the configured leagues when none are named; <paramref name="Force"/> asks again within two hours.</summary>
public sealed record CollectRequest(string StartedBy, IReadOnlyList<string>? Sports = null, bool Force = false);

/// <summary>A run that was started; <paramref name="Done"/> ends with it and never fails.</summary>
public sealed record StartedRun(CollectorRun Run, Task Done);

/// <summary>
/// Collects the leagues one after the other, in order of priority: ask, keep the answer on disk, store it. One league's
/// failure never stops another, except when no further call can work (key refused, credits spent).
/// </summary>
public sealed class OddsCollector(
    IOddsApi api,
    AnswerKeeper keeper,
    RunStore runs,
    CollectorState state,
    MonPsSettings settings,
    NpgsqlDataSource source,
    TimeProvider clock
)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(2);

    /// <returns>Null when a collection is running already.</returns>
    /// <exception cref="NpgsqlException">The database is away: nothing was started and nothing spent.</exception>
    public async Task<StartedRun?> Start(CollectRequest request, CancellationToken ct)
    {
        if (await RunLock.TryTake(source, JobNames.CollectOdds, ct) is not { } held)
            return null;
        try
        {
            var journal = await runs.Start(JobNames.CollectOdds, request.StartedBy, ct);
            return new(journal.Run, Collect(request, journal, held, ct));
        }
        catch
        {
            await held.DisposeAsync();
            throw;
        }
    }

    private async Task Collect(CollectRequest request, RunJournal journal, RunLock held, CancellationToken ct)
    {
        try
        {
            var sports = request.Sports is { Count: > 0 } named ? named : [.. settings.CollectedSports];
            var bookmakers = BookmakerKeys.Map(settings.Bookmakers, settings.ReferenceBookmaker);
            await journal.Info(RunEvent.Started, null, string.Join(", ", sports));
            await CollectorLines.Mapping(journal, bookmakers);
            await keeper.StoreWaiting(journal, ct);
            foreach (var sport in sports)
                if (await IsFresh(request, journal, sport, ct) || await League(journal, sport, bookmakers.Keys, ct))
                    continue;
                else
                    break;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Whatever happened, the run ends with a word about it.
            await journal.Error(RunEvent.Crashed, null, e is OperationCanceledException ? "cancelled" : e.Message);
        }
        // Let go before the run says that it is over: whoever sees it finished may start the next one.
        await held.DisposeAsync();
        await journal.Finish();
    }

    private async Task<bool> IsFresh(CollectRequest request, RunJournal journal, string sport, CancellationToken ct)
    {
        if (request.Force || await state.LastCollected(sport, ct) is not { } last || clock.GetUtcNow() - last >= Fresh)
            return false;
        var minutes = (int)(clock.GetUtcNow() - last).TotalMinutes;
        await journal.Info(RunEvent.LeagueSkipped, sport, minutes.ToString(CultureInfo.InvariantCulture));
        journal.Achieved();
        return true;
    }

    /// <returns>False when no further league can work either.</returns>
    private async Task<bool> League(
        RunJournal journal,
        string sport,
        IReadOnlyList<string> bookmakers,
        CancellationToken ct
    )
    {
        try
        {
            var answer = await api.GetOdds(sport, new(settings.Markets, bookmakers), ct);
            var receivedAt = clock.GetUtcNow();
            var kept = await keeper.Keep(sport, receivedAt, answer.Raw);
            var odds = OddsParser.Read(answer.Value, receivedAt);
            await state.Note(journal, $"odds {sport}", answer.Credits, ct);
            await keeper.Store(journal, kept, odds, bookmakers, ct);
            return true;
        }
        catch (OddsApiException e)
        {
            if (!e.Body.IsEmpty)
                await keeper.PutAside(journal, sport, clock.GetUtcNow(), e.Body);
            if (e.Credits is { } credits)
                await state.Note(journal, $"odds {sport}", credits, ct);
            return await CollectorLines.Failure(journal, sport, e);
        }
    }
}

using System.Globalization;
using MonPs.Core.Collecting.Captures;
using MonPs.Core.Settings;
using Npgsql;

namespace MonPs.Core.Collecting;

/// <summary>What to collect: the configured leagues when none are named; <paramref name="Force"/> asks again within two hours.</summary>
/// <param name="Scheduled">Of a sweep by the schedule, its time there: then the plan says which leagues are worth their credits.</param>
public sealed record CollectRequest(
    string StartedBy,
    IReadOnlyList<string>? Sports = null,
    bool Force = false,
    DateTimeOffset? Scheduled = null
);

/// <summary>A run that was started; <paramref name="Done"/> ends with it and never fails.</summary>
public sealed record StartedRun(CollectorRun Run, Task Done);

/// <summary>
/// Collects the leagues one after the other, in order of priority: ask, keep the answer on disk, store it. One league's
/// failure never stops another, except when no further call can work (key refused, credits spent).
/// </summary>
public sealed class OddsCollector(
    LeagueCollector leagues,
    SweepChoice sweeps,
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
            await journal.Info(RunEvent.Started, null, string.Join(", ", sports));
            await CollectorLines.Mapping(journal, leagues.Bookmakers);
            await keeper.StoreWaiting(journal, ct);
            var verdict = await Verdicts(request, ct);
            foreach (var sport in sports)
                if (!await League(request, journal, sport, verdict(sport), ct))
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

    /// <returns>False when no further league can work either.</returns>
    private async Task<bool> League(
        CollectRequest request,
        RunJournal journal,
        string sport,
        SweepVerdict verdict,
        CancellationToken ct
    )
    {
        await using var turn = await Turn(sport, ct);
        if (await IsFresh(request, journal, sport, ct) || await IsLeftOut(journal, sport, verdict))
            return true;
        return await leagues.Ask(journal, sport, ct) is not LeagueOutcome.Failed { MayGoOn: false };
    }

    private async Task<bool> IsFresh(CollectRequest request, RunJournal journal, string sport, CancellationToken ct)
    {
        if (request.Force || await state.LastCollected(sport, ct) is not { } last)
            return false;
        var age = clock.GetUtcNow() - last;
        // Collected in the future: the clock was wrong and has been put right, so nobody knows how fresh it is.
        if (age < TimeSpan.Zero || age >= Fresh)
            return false;
        var minutes = (int)age.TotalMinutes;
        await journal.Info(RunEvent.LeagueSkipped, sport, minutes.ToString(CultureInfo.InvariantCulture));
        journal.Achieved();
        return true;
    }

    private static async Task<bool> IsLeftOut(RunJournal journal, string sport, SweepVerdict verdict)
    {
        if (verdict == SweepVerdict.Ask)
            return false;
        await journal.Info(RunEvent.SweepLeftOut, sport, RunTexts.Reason(verdict));
        journal.Achieved();
        return true;
    }

    // The database going away in the middle of a run stops no league: answers wait on disk.
    private async Task<RunLock?> Turn(string sport, CancellationToken ct)
    {
        try
        {
            return await leagues.Turn(sport, ct);
        }
        catch (NpgsqlException)
        {
            return null;
        }
    }

    private async Task<Func<string, SweepVerdict>> Verdicts(CollectRequest request, CancellationToken ct) =>
        request.Scheduled is { } time ? await sweeps.At(time, ct) : _ => SweepVerdict.Ask;
}

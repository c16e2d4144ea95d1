using System.Globalization;
using MonPs.Core.Collecting;
using MonPs.Core.Collecting.Scores;
using MonPs.Core.Settings;
using Npgsql;

namespace MonPs.Core.Bets;

/// <summary>
/// CollectScores as a run: asks the leagues where bets wait for a final score, as far as the credits allow, and settles the
/// bets. With nothing to do it leaves no run behind; with AUTO_SETTLE off it does nothing at all.
/// </summary>
public sealed class ScoreRun(
    ScoreCollector collector,
    ScoreQueries queries,
    ScoreSettlement settlement,
    RunStore runs,
    RunQueries history,
    MonPsSettings settings,
    NpgsqlDataSource source,
    TimeProvider clock
)
{
    // Without credits the same would be told every hour.
    private static readonly TimeSpan Silence = TimeSpan.FromHours(12);

    /// <returns>The run, ended; null when there was nothing to do or it is running already.</returns>
    /// <exception cref="NpgsqlException">The database is away: nothing was started and nothing spent.</exception>
    public async Task<CollectorRun?> Run(string startedBy, CancellationToken ct)
    {
        if (!settings.AutoSettle || await RunLock.TryTake(source, JobNames.CollectScores, ct) is not { } held)
            return null;
        await using (held)
        {
            var due = await queries.Due(ct);
            var free = due.Count == 0 ? 0 : Math.Max(0, (await queries.Budget(ct)).Free / ScoreRules.Cost);
            var work = new Work([.. due.Take(free)], [.. due.Skip(free)]);
            return await HasWork(work, ct) ? await Run(startedBy, work, ct) : null;
        }
    }

    private async Task<bool> HasWork(Work work, CancellationToken ct) =>
        work.Ask.Count > 0
        || collector.HasWaiting
        || await settlement.HasWork(ct)
        || (work.Refused.Count > 0 && !await WasToldLately(ct));

    private async Task<bool> WasToldLately(CancellationToken ct) =>
        await history.LatestOf(JobNames.CollectScores, ct) is { } last && clock.GetUtcNow() - last.StartedAt < Silence;

    private async Task<CollectorRun> Run(string startedBy, Work work, CancellationToken ct)
    {
        var journal = await runs.Start(JobNames.CollectScores, startedBy, ct);
        try
        {
            foreach (var refused in work.Refused)
                await journal.Warn(RunEvent.ScoresNoCredits, refused.League);
            await collector.Collect(journal, work.Ask, ct);
            await Settle(journal, ct);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            await journal.Error(RunEvent.Crashed, null, e is OperationCanceledException ? "cancelled" : e.Message);
        }
        await journal.Finish();
        return journal.Run;
    }

    private async Task Settle(RunJournal journal, CancellationToken ct)
    {
        var done = await settlement.Run(ct);
        journal.Run.BetsUpdated = done.Settled + done.Changed;
        await journal.Info(RunEvent.BetsSettled, null, Number(done.Settled));
        if (done.Changed > 0)
            await journal.Warn(RunEvent.BetsResettled, null, Number(done.Changed));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Work(IReadOnlyList<DueLeague> Ask, IReadOnlyList<DueLeague> Refused);
}

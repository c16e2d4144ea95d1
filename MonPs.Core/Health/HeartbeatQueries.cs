using Microsoft.EntityFrameworkCore;
using MonPs.Core.Collecting;
using MonPs.Core.Data;
using MonPs.Core.Settings;

namespace MonPs.Core.Health;

/// <summary>Asks the runs whether the collector is alive.</summary>
public sealed class HeartbeatQueries(
    IDbContextFactory<MonPsDbContext> contexts,
    MonPsSettings settings,
    TimeProvider clock
)
{
    private readonly DateTimeOffset started = clock.GetUtcNow();

    public async Task<Heartbeat> Read(CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var runs = context.CollectorRuns.Where(run => JobNames.Collecting.Contains(run.Job));
        var success = await runs.Where(run => run.Outcome == RunOutcome.Succeeded || run.Outcome == RunOutcome.Partial)
            .OrderByDescending(run => run.Id)
            .Select(run => run.FinishedAt)
            .FirstOrDefaultAsync(ct);
        var first = await runs.OrderBy(run => run.Id)
            .Select(run => (DateTimeOffset?)run.StartedAt)
            .FirstOrDefaultAsync(ct);
        var beat = Judge(success, first < started ? first.Value : started);
        return beat.Kind == HeartbeatKind.Missing ? beat with { Trouble = await Trouble(context, success, ct) } : beat;
    }

    private Heartbeat Judge(DateTimeOffset? success, DateTimeOffset since)
    {
        var now = clock.GetUtcNow();
        var promised = CollectionPromise.Times(settings, now);
        return HeartbeatRule.Of(success, promised, CollectionPromise.Margin(settings), since, now);
    }

    private static Task<CollectorRunLog?> Trouble(
        MonPsDbContext context,
        DateTimeOffset? after,
        CancellationToken ct
    ) =>
        context
            // Not information, and an error: the first is the word of the partial index.
            .CollectorRunLogs.Where(line =>
                line.Level != RunLogLevel.Info
                && line.Level == RunLogLevel.Error
                && line.At > (after ?? DateTimeOffset.UnixEpoch)
                && context.CollectorRuns.Any(run => run.Id == line.RunId && JobNames.Collecting.Contains(run.Job))
            )
            .OrderByDescending(line => line.Id)
            .FirstOrDefaultAsync(ct);
}

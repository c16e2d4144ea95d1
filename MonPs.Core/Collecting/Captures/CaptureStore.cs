using Microsoft.EntityFrameworkCore;
using MonPs.Core.Data;
using MonPs.Core.OddsApi;

namespace MonPs.Core.Collecting.Captures;

internal enum ClaimAnswer
{
    Taken,

    /// <summary>The credits left are promised to others: it is given up, and the next plan decides.</summary>
    NoCredits,

    /// <summary>Another plan replaced it.</summary>
    Gone,
}

/// <summary>Writes what becomes of a planned call.</summary>
public sealed class CaptureStore(
    IDbContextFactory<MonPsDbContext> contexts,
    PlanningQueries planning,
    CollectorState state,
    TimeProvider clock
)
{
    /// <returns>Null when it is done, given up, or was replaced by another plan.</returns>
    public async Task<PlannedCapture?> Open(long id, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var capture = await context.PlannedCaptures.FirstOrDefaultAsync(c => c.Id == id, ct);
        return capture is { IsOpen: true, IsSweep: false } ? capture : null;
    }

    /// <summary>Takes it in hand, before anything is spent.</summary>
    internal async Task<ClaimAnswer> Claim(PlannedCapture capture, long run, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await context.Database.BeginTransactionAsync(ct);
        // Two claims at once must not both count on the same last credits, nor a plan on credits being claimed.
        await context.Database.ExecuteSqlRawAsync(CapturePlanStore.Turn, ct);
        if (!await planning.CanPay(capture, ct))
            return ClaimAnswer.NoCredits;
        (capture.State, capture.RunId, capture.ClaimedAt) = (CaptureState.Claimed, run, clock.GetUtcNow());
        (capture.Attempts, capture.RetryAt) = (capture.Attempts + 1, null);
        if (!await Save(context, capture, ct))
            return ClaimAnswer.Gone;
        await transaction.CommitAsync(ct);
        return ClaimAnswer.Taken;
    }

    /// <summary>Whether some collection, its own or another, has closed every match of it.</summary>
    internal async Task<bool> IsClosed(PlannedCapture capture, CancellationToken ct) =>
        capture.IsClosedBy(await state.LastCollected(capture.League, ct));

    /// <summary>Whether its matches still kick off when it was planned for.</summary>
    internal async Task<bool> Stands(PlannedCapture capture, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return !await context.Matches.AnyAsync(
            match =>
                capture.MatchIds.Contains(match.Id)
                && (
                    match.SupersededBy != null
                    || match.CommenceTime < capture.FirstKickoff
                    || match.CommenceTime > capture.LastKickoff
                ),
            ct
        );
    }

    internal async Task End(PlannedCapture capture, CaptureEnding ending, CancellationToken ct)
    {
        (capture.State, capture.Ending, capture.EndedAt) = (StateOf(ending), ending, clock.GetUtcNow());
        capture.RetryAt = null;
        await using var context = await contexts.CreateDbContextAsync(ct);
        await Save(context, capture, ct);
    }

    internal async Task PutOff(PlannedCapture capture, DateTimeOffset until, OddsApiError error, CancellationToken ct)
    {
        (capture.RetryAt, capture.LastError) = (until, error);
        await using var context = await contexts.CreateDbContextAsync(ct);
        await Save(context, capture, ct);
    }

    // Not when it was replaced or ended meanwhile.
    private static async Task<bool> Save(MonPsDbContext context, PlannedCapture capture, CancellationToken ct) =>
        await context
            .PlannedCaptures.Where(c =>
                c.Id == capture.Id && (c.State == CaptureState.Planned || c.State == CaptureState.Claimed)
            )
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(c => c.State, capture.State)
                        .SetProperty(c => c.Ending, capture.Ending)
                        .SetProperty(c => c.LastError, capture.LastError)
                        .SetProperty(c => c.Attempts, capture.Attempts)
                        .SetProperty(c => c.ClaimedAt, capture.ClaimedAt)
                        .SetProperty(c => c.RetryAt, capture.RetryAt)
                        .SetProperty(c => c.EndedAt, capture.EndedAt)
                        .SetProperty(c => c.RunId, capture.RunId),
                ct
            ) == 1;

    private static CaptureState StateOf(CaptureEnding ending) =>
        ending switch
        {
            CaptureEnding.Collected or CaptureEnding.CollectedOtherwise => CaptureState.Captured,
            CaptureEnding.TooLate or CaptureEnding.Refused => CaptureState.Missed,
            _ => CaptureState.Dropped,
        };
}

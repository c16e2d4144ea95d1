using Microsoft.EntityFrameworkCore;
using MonPs.Core.Data;
using Npgsql;

namespace MonPs.Core.Collecting.Captures;

/// <summary>
/// Plans anew and keeps the plan: what is still planned is replaced, what is in hand or done stays. Two instances plan one
/// after the other; the second finds nothing to change.
/// </summary>
public sealed class CapturePlanStore(
    IDbContextFactory<MonPsDbContext> contexts,
    PlanningQueries planning,
    TimeProvider clock
)
{
    internal const string Turn = "SELECT pg_advisory_xact_lock(hashtext('monps.plan'))";

    /// <returns>What is to be done: planned or in hand, in order of time.</returns>
    /// <exception cref="NpgsqlException">The database is away: the plan stays as it was.</exception>
    public async Task<IReadOnlyList<PlannedCapture>> Replan(CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await context.Database.BeginTransactionAsync(ct);
        await context.Database.ExecuteSqlRawAsync(Turn, ct);
        var input = await planning.Input(ct);
        var stored = await context
            .PlannedCaptures.AsTracking()
            .Where(capture => capture.State == CaptureState.Planned || capture.State == CaptureState.Claimed)
            .ToListAsync(ct);
        Merge(context, input, [.. stored.Where(capture => capture.State == CaptureState.Planned)]);
        await context.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return [.. context.PlannedCaptures.Local.Where(capture => capture.IsOpen).OrderBy(capture => capture.Due)];
    }

    private void Merge(MonPsDbContext context, PlanningInput input, IReadOnlyList<PlannedCapture> old)
    {
        var bySlot = old.ToDictionary(capture => capture.Slot);
        foreach (var wanted in CapturePlanner.Plan(input).Calls.Select(call => PlannedCapture.Of(call, input.Now)))
            if (bySlot.Remove(wanted.Slot, out var known))
                Update(known, wanted, input.Now);
            else
                context.Add(wanted);
        var collected = input.Leagues.ToDictionary(league => league.League, league => league.LastCollected);
        foreach (var gone in bySlot.Values)
            if (Ending(gone, collected.GetValueOrDefault(gone.League), input.Now) is var (state, ending))
                (gone.State, gone.Ending, gone.EndedAt) = (state, ending, clock.GetUtcNow());
            else
                context.Remove(gone);
    }

    // What is due already stays due at its time: a plan made a moment later would put it off to that moment.
    private static void Update(PlannedCapture known, PlannedCapture wanted, DateTimeOffset now)
    {
        if (known.Due > now || wanted.Due > now)
            known.Due = wanted.Due;
        (known.Reason, known.Cost) = (wanted.Reason, wanted.Cost);
    }

    // A sweep, or a call that a new plan makes another way, just goes; what time or another collection ended is told.
    private static (CaptureState, CaptureEnding)? Ending(
        PlannedCapture gone,
        DateTimeOffset? collected,
        DateTimeOffset now
    ) =>
        gone.IsSweep ? null
        : gone.IsClosedBy(collected) ? (CaptureState.Captured, CaptureEnding.CollectedOtherwise)
        : gone.LastChance < now ? (CaptureState.Missed, CaptureEnding.TooLate)
        : null;
}

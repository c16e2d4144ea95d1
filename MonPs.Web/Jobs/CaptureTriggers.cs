using System.Globalization;
using MonPs.Core.Collecting.Captures;
using MonPs.Core.Settings;
using Quartz;

namespace MonPs.Web.Jobs;

/// <summary>
/// The one-shot triggers of the plan, in the store that all instances share: one per planned capture, one for another try of
/// a capture in hand, and one CLV pass after each kick-off.
/// </summary>
internal sealed class CaptureTriggers(ISchedulerFactory schedulers, MonPsSettings settings, TimeProvider clock)
{
    internal const string Captures = "captures";
    internal const string AfterKickoff = "after kick-off";
    private const string SecondKey = " again";

    // Longer than an undisturbed try takes; should the process die in it, another instance looks then.
    private static readonly TimeSpan GuardTime = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan LateStart = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan ClvAfterKickoff = TimeSpan.FromMinutes(1);
    private static readonly JobKey CaptureJob = new(nameof(CaptureClosingJob));
    private static readonly JobKey ClvJob = new(nameof(ComputeClvJob));

    public static long CaptureOf(TriggerKey key) => long.Parse(key.Name.Split(' ')[0], CultureInfo.InvariantCulture);

    /// <param name="open">The captures planned or in hand.</param>
    /// <param name="isStart">This process has just begun: what was in hand may have been its predecessor's.</param>
    public async Task Follow(IReadOnlyList<PlannedCapture> open, bool isStart, CancellationToken ct)
    {
        var scheduler = await schedulers.GetScheduler(ct);
        var captures = open.Where(capture => !capture.IsSweep).ToList();
        var known = (await scheduler.GetTriggersOfJob(CaptureJob, ct)).ToDictionary(trigger => trigger.Key);
        await RemoveReplaced(scheduler, known.Keys, captures, ct);
        foreach (var capture in captures)
            if (IsForsaken(capture, isStart))
                await Schedule(scheduler, Second(capture.Id), CaptureJob, clock.GetUtcNow(), ct);
            else if (capture.State == CaptureState.Planned)
                await Set(scheduler, First(capture.Id), capture.Due, known, ct);
            else if (capture.RetryAt is { } again)
                await Set(scheduler, Second(capture.Id), again, known, ct);
        await ComputeAfter(scheduler, captures, ct);
    }

    /// <summary>Sees to it that somebody looks at the capture again, should this process die while it has it in hand.</summary>
    public Task Guard(long capture, CancellationToken ct) => Again(capture, clock.GetUtcNow() + GuardTime, ct);

    /// <param name="at">Null when nothing more is to be done.</param>
    public async Task Again(long capture, DateTimeOffset? at, CancellationToken ct)
    {
        var scheduler = await schedulers.GetScheduler(ct);
        if (at is { } time)
            await Schedule(scheduler, Second(capture), CaptureJob, time, ct);
        else
            await scheduler.UnscheduleJob(Second(capture), ct);
    }

    // A trigger that a killed process had begun to fire never fires again. Looking once too often harms nothing.
    private bool IsForsaken(PlannedCapture capture, bool isStart) =>
        capture.State == CaptureState.Claimed
            ? isStart
            : capture.Due <= clock.GetUtcNow() - (isStart ? TimeSpan.Zero : LateStart);

    private async Task ComputeAfter(IScheduler scheduler, IReadOnlyList<PlannedCapture> captures, CancellationToken ct)
    {
        // The demonstration computes every minute.
        if (settings.IsDemo)
            return;
        var known = (await scheduler.GetTriggersOfJob(ClvJob, ct)).Select(trigger => trigger.Key).ToHashSet();
        foreach (var kickoff in captures.Select(capture => capture.LastKickoff!.Value.ToUniversalTime()).Distinct())
        {
            var key = new TriggerKey(
                kickoff.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                AfterKickoff
            );
            if (!known.Contains(key))
                await Schedule(scheduler, key, ClvJob, kickoff + ClvAfterKickoff, ct);
        }
    }

    private static async Task RemoveReplaced(
        IScheduler scheduler,
        IEnumerable<TriggerKey> known,
        IEnumerable<PlannedCapture> captures,
        CancellationToken ct
    )
    {
        var open = captures.Select(capture => capture.Id).ToHashSet();
        foreach (var key in known.Where(key => !open.Contains(CaptureOf(key))).ToList())
            await scheduler.UnscheduleJob(key, ct);
    }

    private static async Task Set(
        IScheduler scheduler,
        TriggerKey key,
        DateTimeOffset at,
        Dictionary<TriggerKey, ITrigger> known,
        CancellationToken ct
    )
    {
        // Rewriting a trigger that is right would fire it twice when it is about to.
        if (
            !known.TryGetValue(key, out var trigger)
            || (trigger.StartTimeUtc - at).Duration() > TimeSpan.FromSeconds(1)
        )
            await Schedule(scheduler, key, CaptureJob, at, ct);
    }

    private static async Task Schedule(
        IScheduler scheduler,
        TriggerKey key,
        JobKey job,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        var trigger = TriggerBuilder.Create().WithIdentity(key).ForJob(job).StartAt(at).Build();
        await scheduler.ScheduleTrigger(trigger, TriggerConflict.Replace, ct);
    }

    private static TriggerKey First(long capture) => new(Name(capture), Captures);

    private static TriggerKey Second(long capture) => new(Name(capture) + SecondKey, Captures);

    private static string Name(long capture) => capture.ToString(CultureInfo.InvariantCulture);
}

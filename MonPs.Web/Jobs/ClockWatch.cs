using Quartz;

namespace MonPs.Web.Jobs;

/// <summary>
/// Notices that the machine's clock was set under the running process. The schedule remembers each job's next time: one worked
/// out while the clock was days ahead would leave the job idle for days once it is put right.
/// </summary>
internal sealed partial class ClockWatch(
    ISchedulerFactory schedulers,
    CaptureWake captures,
    TimeProvider clock,
    ILogger<ClockWatch> logger
) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(5);

    // Above what a busy machine or a correction by NTP makes, and what the clocks of two instances may differ by.
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(10);

    // Without a jump of its own clock: another instance's may have been wrong, or this one's before its start.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round);
        var (before, since, isDue) = (clock.GetUtcNow(), clock.GetTimestamp(), true);
        var looked = since;
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                var jump = clock.GetUtcNow() - before - clock.GetElapsedTime(since);
                (before, since) = (clock.GetUtcNow(), clock.GetTimestamp());
                if (jump.Duration() > Tolerance)
                    LogJump(jump);
                isDue |= jump.Duration() > Tolerance || clock.GetElapsedTime(looked) > Longest;
                if (isDue && await Look(stoppingToken))
                    (isDue, looked) = (false, clock.GetTimestamp());
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
    }

    /// <returns>False when it could not be done, the database being away say: to be done again.</returns>
    private async Task<bool> Look(CancellationToken ct)
    {
        try
        {
            await PutRight(ct);
            captures.Call();
            return true;
        }
        // Whatever it is, the server goes on and looks again.
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            LogFailed(e.Message);
            return false;
        }
    }

    /// <summary>Gives every job whose next time is beyond the next one in its schedule that one.</summary>
    internal async Task PutRight(CancellationToken ct)
    {
        var scheduler = await schedulers.GetScheduler(ct);
        foreach (var job in Schedule.Jobs)
        foreach (var trigger in (await scheduler.GetTriggersOfJob(new(job.Name), ct)).OfType<ICronTrigger>())
            if (Mended(trigger) is { } mended)
            {
                await scheduler.ScheduleTrigger(mended, TriggerConflict.Replace, ct);
                LogMended(trigger.Key.Name, trigger.NextFireTimeUtc);
            }
    }

    // The clock is read after the trigger: one that fires in between is not taken for one that skipped its time.
    private ITrigger? Mended(ICronTrigger trigger)
    {
        var now = clock.GetUtcNow();
        var fresh = trigger.GetTriggerBuilder().StartAt(now).Build();
        return trigger.NextFireTimeUtc > fresh.GetFireTimeAfter(now + Tolerance) ? fresh : null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The clock jumped by {Jump}: the schedule is looked over")]
    private partial void LogJump(TimeSpan jump);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The schedule could not be looked over, again soon: {Reason}")]
    private partial void LogFailed(string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Trigger} had its next time at {Wrong}, beyond the schedule's")]
    private partial void LogMended(string trigger, DateTimeOffset? wrong);
}

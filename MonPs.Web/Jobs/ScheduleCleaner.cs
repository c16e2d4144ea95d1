using MonPs.Core.Settings;
using Quartz;

namespace MonPs.Web.Jobs;

/// <summary>
/// The store remembers every trigger it was ever given: those of an earlier configuration (COLLECT_TIMES changed, say) are
/// taken out before the schedule starts, else the old times would go on firing beside the new ones.
/// </summary>
internal sealed partial class ScheduleCleaner(
    ISchedulerFactory schedulers,
    MonPsSettings settings,
    ILogger<ScheduleCleaner> logger
) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var wanted = Schedule.Of(settings).Select(time => time.Key).ToHashSet();
        foreach (var job in Schedule.Jobs)
        foreach (var trigger in await scheduler.GetTriggersOfJob(new(job.Name), cancellationToken))
            // What a person started by hand has no cron expression and goes away by itself.
            if (trigger is ICronTrigger && !wanted.Contains(trigger.Key))
            {
                await scheduler.UnscheduleJob(trigger.Key, cancellationToken);
                LogRemoved(trigger.Key.Name);
            }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Information, Message = "No longer scheduled: {Trigger}")]
    private partial void LogRemoved(string trigger);
}

using MonPs.Core.Collecting;
using MonPs.Core.Settings;
using Quartz;

namespace MonPs.Web.Jobs;

/// <summary>A sweep of the configured leagues; at its time in the schedule the plan says which are worth their credits.</summary>
[DisallowConcurrentExecution]
internal sealed class CollectOddsJob(OddsCollector collector, MonPsSettings settings, Perseverance again) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        // Started by hand it has no time in the schedule: then whoever started it decides.
        var scheduled = context.Trigger is ICronTrigger ? context.ScheduledFireTimeUtc : null;
        var request = new CollectRequest(JobControl.Actor(context), Force: settings.IsDemo, Scheduled: scheduled);
        StartedRun? run = null;
        await again.Run(JobNames.CollectOdds, async () => run = await collector.Start(request, cancellationToken));
        await (run?.Done ?? Task.CompletedTask);
    }
}

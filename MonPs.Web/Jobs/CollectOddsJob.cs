using MonPs.Core.Collecting;
using MonPs.Core.Settings;
using Quartz;

namespace MonPs.Web.Jobs;

/// <summary>A sweep of the configured leagues.</summary>
[DisallowConcurrentExecution]
internal sealed class CollectOddsJob(OddsCollector collector, MonPsSettings settings) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        if (await collector.Start(new("schedule", Force: settings.IsDemo), cancellationToken) is { } run)
            await run.Done;
    }
}

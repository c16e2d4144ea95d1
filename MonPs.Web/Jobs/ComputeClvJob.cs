using MonPs.Core.Clv;
using MonPs.Core.Collecting;
using Quartz;

namespace MonPs.Web.Jobs;

/// <summary>Closing lines and CLV of every bet that waits for them.</summary>
[DisallowConcurrentExecution]
internal sealed class ComputeClvJob(ClvRun clv, Perseverance again) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await again.Run(JobNames.ComputeClv, () => clv.Run(JobControl.Actor(context), cancellationToken));
}

using MonPs.Core.Bets.Totals;
using MonPs.Core.Clv;
using MonPs.Core.Collecting;
using Quartz;

namespace MonPs.Web.Jobs;

/// <summary>Closing lines and CLV of every bet that waits for them.</summary>
[DisallowConcurrentExecution]
internal sealed class ComputeClvJob(ClvRun clv, BetTotalsStore totals, Perseverance again) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await again.Run(
            JobNames.ComputeClv,
            async () =>
            {
                await clv.Run(JobControl.Actor(context), cancellationToken);
                await totals.Fold(cancellationToken);
            }
        );
}

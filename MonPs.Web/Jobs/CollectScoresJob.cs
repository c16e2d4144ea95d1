using MonPs.Core.Bets;
using Quartz;

namespace MonPs.Web.Jobs;

/// <summary>Final scores where bets wait for them, and the bets settled.</summary>
[DisallowConcurrentExecution]
internal sealed class CollectScoresJob(ScoreRun scores) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await scores.Run(JobControl.Actor(context), cancellationToken);
}

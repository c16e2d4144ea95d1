using MonPs.Core.Bets;
using MonPs.Core.Collecting;
using Quartz;

namespace MonPs.Web.Jobs;

/// <summary>Final scores where bets wait for them, and the bets settled.</summary>
[DisallowConcurrentExecution]
internal sealed class CollectScoresJob(ScoreRun scores, Perseverance again) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await again.Run(JobNames.CollectScores, () => scores.Run(JobControl.Actor(context), cancellationToken));
}

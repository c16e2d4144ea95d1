using MonPs.Core.Transfer.Retention;
using Quartz;

namespace MonPs.Web.Jobs;

/// <summary>The thinning of old quotes, every night while ODDS_RETENTION_MONTHS is set.</summary>
[DisallowConcurrentExecution]
internal sealed class ThinQuotesJob(QuoteThinning thinning) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await thinning.Run("schedule", cancellationToken);
}

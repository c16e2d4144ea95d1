using MonPs.Core.Alerts;
using Quartz;

namespace MonPs.Web.Jobs;

/// <summary>What the runs left behind that is worth an alert.</summary>
[DisallowConcurrentExecution]
internal sealed class SendAlertsJob(AlertPass alerts) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await alerts.Run(cancellationToken);
}

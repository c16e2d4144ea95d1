using MonPs.Core.Transfer.Backups;
using Quartz;

namespace MonPs.Web.Jobs;

/// <summary>The backup of every night.</summary>
[DisallowConcurrentExecution]
internal sealed class BackupJob(DailyBackup backup) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await backup.Run("schedule", cancellationToken);
}

using MonPs.Core.Collecting;
using MonPs.Core.Transfer.Backups;
using Quartz;

namespace MonPs.Web.Jobs;

/// <summary>The backup of every night.</summary>
[DisallowConcurrentExecution]
internal sealed class BackupJob(DailyBackup backup, Perseverance again) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await again.Run(JobNames.Backup, () => backup.Run("schedule", cancellationToken));
}

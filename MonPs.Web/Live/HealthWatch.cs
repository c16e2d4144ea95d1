using System.Data.Common;
using MonPs.Core.Data;
using MonPs.Core.Health;
using MonPs.Web.Jobs;
using Quartz;

namespace MonPs.Web.Live;

/// <summary>
/// Looks twice a minute, and after every run or pause, whether the collector is alive, and keeps the <see cref="Alarms"/>: one
/// look for the whole process, however many pages are open.
/// </summary>
internal sealed partial class HealthWatch(
    HeartbeatQueries heartbeats,
    JobControl jobs,
    Alarms alarms,
    DataChanges changes,
    ILogger<HealthWatch> logger
) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(30);

    // A run writes a dozen lines in a second; one look is enough.
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim wanted = new(0, 1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var runs = changes.Subscribe("collector_runs", Want);
        changes.Lost += WantNow;
        jobs.Changed += WantNow;
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await Look(stoppingToken);
                await wanted.WaitAsync(Pace, stoppingToken);
                await Task.Delay(Calm, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
        finally
        {
            jobs.Changed -= WantNow;
            changes.Lost -= WantNow;
        }
    }

    public override void Dispose()
    {
        wanted.Dispose();
        base.Dispose();
    }

    // What is not known while the database is away is left as it was, with the reason before it.
    private async Task Look(CancellationToken ct)
    {
        try
        {
            alarms.Set([.. await Found(ct)]);
        }
        catch (Exception e) when (e is DbException or SchedulerException || DatabaseAway.Is(e))
        {
            LogBlind(e.Message);
            alarms.Set([
                new Alarm.DatabaseSilent(),
                .. alarms.Current.Where(alarm => alarm is not Alarm.DatabaseSilent),
            ]);
        }
    }

    private async Task<IEnumerable<Alarm>> Found(CancellationToken ct)
    {
        var beat = await heartbeats.Read(ct);
        var paused = (await jobs.Paused(ct)).Select(job => new Alarm.JobPaused(job.Key, job.Value.At));
        return beat.Kind == HeartbeatKind.Missing ? [new Alarm.CollectionMissing(beat), .. paused] : paused;
    }

    private Task Want()
    {
        WantNow(this, EventArgs.Empty);
        return Task.CompletedTask;
    }

    private void WantNow(object? sender, EventArgs e)
    {
        try
        {
            wanted.Release();
        }
        // Asked for already.
        catch (SemaphoreFullException) { }
        catch (ObjectDisposedException) { }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The health of the collection is not known: {Reason}")]
    private partial void LogBlind(string reason);
}

using MonPs.Core.Data;
using MonPs.Core.Settings;
using Quartz;

namespace MonPs.Web.Jobs;

/// <summary>When a job runs next; null when it never does again. <paramref name="Job"/> is its name in the run records.</summary>
public sealed record JobTime(string Job, string Name, DateTimeOffset? Next);

/// <summary>Asks the scheduler for the next time of everything in the schedule.</summary>
public sealed class JobTimes(ISchedulerFactory schedulers, MonPsSettings settings)
{
    public async Task<IReadOnlyList<JobTime>> Next(CancellationToken ct)
    {
        var scheduler = await schedulers.GetScheduler(ct);
        var times = new List<JobTime>();
        foreach (var time in Schedule.Of(settings))
        {
            var trigger = await scheduler.GetTrigger(new($"{time.Job.Name} {time.Name}"), ct);
            times.Add(new(NameOf(time.Job), time.Name, trigger?.NextFireTimeUtc));
        }
        return [.. times.OrderBy(time => time.Next ?? DateTimeOffset.MaxValue)];
    }

    // CollectOddsJob is collect_odds in the records.
    private static string NameOf(Type job) => SnakeCase.Of(job.Name[..^"Job".Length]);
}

using System.Globalization;
using MonPs.Core.Settings;
using Quartz;

namespace MonPs.Web.Jobs;

/// <summary>A time at which a job runs: a cron expression in the user's zone.</summary>
internal sealed record ScheduledTime(Type Job, string Name, string Cron)
{
    public TriggerKey Key => new($"{Job.Name} {Name}");
}

/// <summary>All times of all jobs, in one table.</summary>
internal static class Schedule
{
    private static readonly TimeSpan ClvAfterCollection = TimeSpan.FromMinutes(30);

    public static IReadOnlyList<Type> Jobs { get; } = [typeof(CollectOddsJob), typeof(ComputeClvJob)];

    public static IEnumerable<ScheduledTime> Of(MonPsSettings settings) => settings.IsDemo ? Demo : Live(settings);

    // In the demonstration a match kicks off every four minutes: it is collected and computed at that pace.
    private static IEnumerable<ScheduledTime> Demo =>
        [new(typeof(CollectOddsJob), "demo", "0 0/2 * * * ?"), new(typeof(ComputeClvJob), "demo", "30 * * * * ?")];

    private static IEnumerable<ScheduledTime> Live(MonPsSettings settings)
    {
        foreach (var time in settings.CollectTimes)
        {
            yield return new(typeof(CollectOddsJob), Name(time), Daily(time));
            yield return new(
                typeof(ComputeClvJob),
                Name(time.Add(ClvAfterCollection)),
                Daily(time.Add(ClvAfterCollection))
            );
        }
    }

    private static string Daily(TimeOnly time) => $"0 {time.Minute} {time.Hour} * * ?";

    private static string Name(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}

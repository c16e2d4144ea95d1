using System.Globalization;
using MonPs.Core.Settings;
using Quartz;

namespace MonPs.Web.Jobs;

/// <summary>A time at which a job runs: a cron expression in the user's zone.</summary>
internal sealed record ScheduledTime(Type Job, string Name, string Cron)
{
    public TriggerKey Key => new($"{Job.Name} {Name}", Schedule.GroupOf(Job));
}

/// <summary>All fixed times of all jobs, in one table; captures have the times of their plan.</summary>
internal static class Schedule
{
    /// <summary>Names of times that are no time of the day.</summary>
    public const string Hourly = "hourly";
    public const string EveryMinute = "minutely";
    private static readonly TimeSpan ClvAfterCollection = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan ThinningAfterBackup = TimeSpan.FromMinutes(45);

    public static IReadOnlyList<Type> Jobs { get; } =
    [
        typeof(CollectOddsJob),
        typeof(ComputeClvJob),
        typeof(CaptureClosingJob),
        typeof(CollectScoresJob),
        typeof(SendAlertsJob),
        typeof(BackupJob),
        typeof(ThinQuotesJob),
    ];

    /// <summary>The group of a job's fixed times.</summary>
    public static string GroupOf(Type job) => job.Name;

    /// <summary>All groups that a job's triggers are in: a pause is of these, and holds for triggers made later too.</summary>
    public static IReadOnlyList<string> GroupsOf(Type job) =>
        job == typeof(CaptureClosingJob) ? [CaptureTriggers.Captures]
        : job == typeof(ComputeClvJob) ? [GroupOf(job), CaptureTriggers.AfterKickoff]
        : [GroupOf(job)];

    public static IEnumerable<ScheduledTime> Of(MonPsSettings settings) =>
        (settings.IsDemo ? Demo : Live(settings)).Concat(Scores(settings)).Concat(Alerts(settings));

    // Each look costs nothing: it asks the provider only where bets wait for a score.
    private static IEnumerable<ScheduledTime> Scores(MonPsSettings settings)
    {
        if (settings.AutoSettle)
            yield return settings.IsDemo
                ? new(typeof(CollectScoresJob), "demo", "15 * * * * ?")
                : new(typeof(CollectScoresJob), Hourly, "0 5 * * * ?");
    }

    private static IEnumerable<ScheduledTime> Alerts(MonPsSettings settings)
    {
        if (settings.AlertWebhook is not null)
            yield return new(typeof(SendAlertsJob), EveryMinute, "45 * * * * ?");
    }

    // In the demonstration a match kicks off every four minutes: it is collected and computed at that pace.
    private static IEnumerable<ScheduledTime> Demo =>
        [new(typeof(CollectOddsJob), "demo", "0 0/2 * * * ?"), new(typeof(ComputeClvJob), "demo", "30 * * * * ?")];

    private static IEnumerable<ScheduledTime> Live(MonPsSettings settings)
    {
        if (settings.BackupKeep > 0)
            yield return new(typeof(BackupJob), Name(settings.BackupTime), Daily(settings.BackupTime));
        // After the backup, which then still has every quote that goes.
        if (settings.OddsRetentionMonths > 0)
            yield return new(
                typeof(ThinQuotesJob),
                Name(settings.BackupTime.Add(ThinningAfterBackup)),
                Daily(settings.BackupTime.Add(ThinningAfterBackup))
            );
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

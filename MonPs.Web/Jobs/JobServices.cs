using MonPs.Core.Data;
using MonPs.Core.Settings;
using Quartz;

namespace MonPs.Web.Jobs;

/// <summary>Quartz, with its tables in MonPs's own database, so that several instances share one schedule.</summary>
internal static class JobServices
{
    public static IServiceCollection AddMonPsJobs(
        this IServiceCollection services,
        MonPsSettings settings,
        Database database
    )
    {
        services.AddQuartz(quartz =>
        {
            quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(database.ConnectionString);
                store.UseSystemTextJsonSerializer();
                store.UseClustering();
                store.ProvisionSchema();
            });
            quartz.AddJobMiddleware<StopPatience>();
            foreach (var job in Schedule.Jobs)
                Add(quartz, job, Schedule.Of(settings).Where(time => time.Job == job), settings.TimeZone);
        });
        services.AddHostedService<ScheduleCleaner>();

        services.AddSingleton<JobControl>().AddSingleton<Perseverance>().AddHostedService<Leftovers>();
        services
            .AddSingleton<CaptureWake>()
            .AddSingleton<CaptureTriggers>()
            .AddHostedService<CaptureLoop>()
            .AddHostedService<ClockWatch>();
        return services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
    }

    private static void Add(IQuartzBuilder quartz, Type job, IEnumerable<ScheduledTime> times, TimeZoneInfo zone)
    {
        var key = new JobKey(job.Name);
        quartz.AddJob(job, configure => configure.WithIdentity(key).StoreDurably());
        foreach (var time in times)
            quartz.AddTrigger(trigger =>
                trigger.ForJob(key).WithIdentity(time.Key).WithCronSchedule(time.Cron, cron => cron.InTimeZone(zone))
            );
    }
}

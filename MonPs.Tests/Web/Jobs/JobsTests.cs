using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using MonPs.Core.Collecting;
using MonPs.Core.Data;
using MonPs.Core.Settings;
using MonPs.Tests.Support;
using MonPs.Web.Hosting;
using MonPs.Web.Jobs;
using Quartz;

namespace MonPs.Tests.Web.Jobs;

/// <summary>The real schedule, in the real store.</summary>
public sealed class JobsTests(PostgresFixture postgres) : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("monps-jobs-").FullName;
    private FakeOddsApi provider = null!;
    private string connection = "";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        provider = await FakeOddsApi.Start();
        connection = await postgres.NewDatabaseConnection();
    }

    public async ValueTask DisposeAsync()
    {
        await provider.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_schedule_survives_a_restart_and_forgets_times_that_are_no_longer_configured()
    {
        Assert.Equal(
            "CollectOddsJob 10:00, CollectOddsJob 14:00, CollectScoresJob hourly, ComputeClvJob 10:30, ComputeClvJob 14:30",
            await Scheduled(new(10, 0), new(14, 0))
        );
        Assert.Equal(
            "CollectOddsJob 09:15, CollectScoresJob hourly, ComputeClvJob 09:45",
            await Scheduled(new TimeOnly(9, 15))
        );
    }

    [Fact]
    public async Task A_changed_zone_moves_the_next_time()
    {
        var paris = await NextTen(TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"));
        var tokyo = await NextTen(TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo"));

        Assert.Equal(10, TimeZoneInfo.ConvertTime(tokyo, TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo")).Hour);
        Assert.NotEqual(paris, tokyo);
    }

    [Fact]
    public async Task A_job_started_by_hand_leaves_its_run_and_never_overlaps_itself()
    {
        provider.Enqueue("/sports/soccer_epl/odds", FakeAnswer.Json("[]") with { Delay = TimeSpan.FromSeconds(1) });
        await using var database = await Database.Open(connection, Ct);
        await using var app = Create(database, Settings(new TimeOnly(10, 0)));
        await app.StartAsync(Ct);
        var scheduler = await app.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(Ct);

        foreach (var job in new[] { nameof(CollectOddsJob), nameof(CollectOddsJob), nameof(ComputeClvJob) })
            await scheduler.TriggerJob(new JobKey(job), Ct);

        // The second sweep waits for the first one's end, and then for the scheduler's next look: not for this test.
        var runs = await Runs(app, 2);
        Assert.All(runs, run => Assert.Equal("schedule", run.StartedBy));
        Assert.Contains(runs, run => run.Job == JobNames.ComputeClv);
        var sweeps = runs.Where(run => run.Job == JobNames.CollectOdds).OrderBy(run => run.StartedAt).ToList();
        Assert.All(sweeps.Skip(1), later => Assert.True(later.StartedAt >= sweeps[0].FinishedAt));
        await app.StopAsync(Ct);
    }

    [Fact]
    public async Task Every_job_can_be_made()
    {
        await using var database = await Database.Open(connection, Ct);
        await using var app = Create(database, Settings(new TimeOnly(10, 0)));

        Assert.Equal(
            typeof(Schedule)
                .Assembly.GetTypes()
                .Where(t => t.IsAssignableTo(typeof(IJob)) && !t.IsAbstract)
                .ToHashSet(),
            Schedule.Jobs.ToHashSet()
        );
        Assert.All(Schedule.Jobs, job => Assert.NotNull(ActivatorUtilities.CreateInstance(app.Services, job)));
    }

    private static async Task<IReadOnlyList<CollectorRun>> Runs(WebApplication app, int count)
    {
        var queries = app.Services.GetRequiredService<RunQueries>();
        for (var attempt = 0; attempt < 300; attempt++)
        {
            var runs = await queries.Latest(10, Ct);
            if (runs.Count(run => run.FinishedAt is not null) >= count)
                return runs;
            await Task.Delay(50, Ct);
        }
        var seen = (await queries.Latest(10, Ct)).Select(run =>
            $"{run.Job} {run.StartedAt:T} {run.FinishedAt:T} {run.Outcome}"
        );
        throw new TimeoutException(string.Join("; ", seen));
    }

    private async Task<string> Scheduled(params TimeOnly[] times)
    {
        await using var database = await Database.Open(connection, Ct);
        await using var app = Create(database, Settings(times));
        await app.StartAsync(Ct);
        var triggers = await Triggers(app);
        await app.StopAsync(Ct);
        return string.Join(", ", triggers.Select(trigger => trigger.Key.Name).Order());
    }

    private async Task<DateTimeOffset> NextTen(TimeZoneInfo zone)
    {
        await using var database = await Database.Open(connection, Ct);
        await using var app = Create(database, Settings(new TimeOnly(10, 0)) with { TimeZone = zone });
        await app.StartAsync(Ct);
        var next = (await Triggers(app))
            .First(t => t.Key.Name == "CollectOddsJob 10:00")
            .GetFireTimeAfter(DateTimeOffset.UnixEpoch.AddYears(60));
        await app.StopAsync(Ct);
        return next!.Value;
    }

    private static async Task<List<ITrigger>> Triggers(WebApplication app)
    {
        var scheduler = await app.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(Ct);
        var triggers = new List<ITrigger>();
        foreach (var job in Schedule.Jobs)
            triggers.AddRange(await scheduler.GetTriggersOfJob(new(job.Name), Ct));
        return triggers;
    }

    private MonPsSettings Settings(params TimeOnly[] times) =>
        new()
        {
            OddsApiKey = FakeOddsApi.Key,
            OddsApiBaseUrl = provider.BaseUrl,
            Bookmakers = "pinnacle",
            CollectTimes = times,
            DataFolder = folder,
            // The nightly backup has its own test.
            BackupKeep = 0,
        };

    private static WebApplication Create(Database database, MonPsSettings settings) =>
        WebApp.Create(settings, database, builder => builder.WebHost.UseUrls("http://127.0.0.1:0"));
}

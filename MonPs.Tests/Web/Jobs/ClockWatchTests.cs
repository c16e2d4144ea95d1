using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MonPs.Core.Data;
using MonPs.Core.Settings;
using MonPs.Tests.Support;
using MonPs.Web.Hosting;
using MonPs.Web.Jobs;
using Quartz;

namespace MonPs.Tests.Web.Jobs;

/// <summary>A time worked out by a clock that was ahead, in the real store.</summary>
public sealed class ClockWatchTests(PostgresFixture postgres) : IAsyncLifetime
{
    private static readonly TriggerKey Hourly = new("CollectScoresJob hourly", nameof(CollectScoresJob));
    private readonly string folder = Directory.CreateTempSubdirectory("monps-clock-").FullName;
    private FakeOddsApi provider = null!;
    private Database database = null!;
    private WebApplication app = null!;
    private IScheduler scheduler = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    public async ValueTask InitializeAsync()
    {
        provider = await FakeOddsApi.Start();
        database = await Database.Open(await postgres.NewDatabaseConnection(), Ct);
        app = WebApp.Create(
            new MonPsSettings
            {
                OddsApiKey = FakeOddsApi.Key,
                OddsApiBaseUrl = provider.BaseUrl,
                DataFolder = folder,
                BackupKeep = 0,
            },
            database,
            Configure
        );
        await app.StartAsync(Ct);
        scheduler = await app.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(Ct);
    }

    // The application's own would look by itself a few seconds after the start; here a test says when.
    private static void Configure(WebApplicationBuilder builder)
    {
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(ClockWatch)));
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(Ct);
        await app.DisposeAsync();
        await database.DisposeAsync();
        await provider.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_job_whose_next_time_lies_days_beyond_its_schedule_gets_the_next_one()
    {
        await Postpone(days: 2);
        await Watch.PutRight(Ct);
        Assert.InRange(await Next(), Now, Now.AddHours(1));
    }

    [Fact]
    public async Task A_paused_job_stays_paused()
    {
        var jobs = app.Services.GetRequiredService<JobControl>();
        await jobs.Pause("collect_scores", "page", Ct);
        await Postpone(days: 2);
        await Watch.PutRight(Ct);
        Assert.True((await jobs.Find("collect_scores", Ct))!.IsPaused);
        Assert.Equal(TriggerState.Paused, await scheduler.GetTriggerState(Hourly, Ct));
    }

    [Fact]
    public async Task What_is_right_is_left_alone()
    {
        var before = (await scheduler.GetTrigger(Hourly, Ct))!;
        await Watch.PutRight(Ct);
        Assert.Equal(before.StartTimeUtc, (await scheduler.GetTrigger(Hourly, Ct))!.StartTimeUtc);
    }

    private ClockWatch Watch => ActivatorUtilities.CreateInstance<ClockWatch>(app.Services);

    private async Task<DateTimeOffset> Next() => (await scheduler.GetTrigger(Hourly, Ct))!.NextFireTimeUtc!.Value;

    // As a clock that was ahead left it.
    private async Task Postpone(int days)
    {
        var later = (await scheduler.GetTrigger(Hourly, Ct))!.GetTriggerBuilder().StartAt(Now.AddDays(days)).Build();
        await scheduler.ScheduleTrigger(later, TriggerConflict.Replace, Ct);
        Assert.True(await Next() > Now.AddDays(1));
    }
}

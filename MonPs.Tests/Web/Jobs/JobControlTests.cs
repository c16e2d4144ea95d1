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

/// <summary>Pausing and starting by hand, with the real schedule in the real store.</summary>
public sealed class JobControlTests(PostgresFixture postgres) : IAsyncLifetime
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
    public async Task A_paused_job_does_not_fire_over_a_restart_either_until_it_is_resumed()
    {
        await Serve(async app =>
        {
            await Every(app, seconds: 1, "first");
            await Until(async () => (await Passes(app)).Count > 0);
            Assert.True(await Jobs(app).Pause("compute_clv", "page", Ct));
            await Still(app);
        });
        await Serve(async app =>
        {
            var job = (await Jobs(app).Find("compute_clv", Ct))!;
            Assert.Equal((true, "page", (DateTimeOffset?)null), (job.IsPaused, job.Pause?.By, job.Next));
            // A trigger made while the job is paused waits too.
            await Every(app, seconds: 1, "second");
            await Still(app);

            await Jobs(app).Resume("compute_clv", Ct);
            var before = (await Passes(app)).Count;
            await Until(async () => (await Passes(app)).Count > before);
            Assert.False((await Jobs(app).Find("compute_clv", Ct))!.IsPaused);
        });
    }

    [Fact]
    public Task A_job_started_by_hand_runs_though_it_is_paused_and_its_run_says_who_started_it() =>
        Serve(async app =>
        {
            await Jobs(app).Pause("compute_clv", "page", Ct);
            Assert.True(await Jobs(app).Run("compute_clv", "page", Ct));
            await Until(async () => (await Passes(app)).Count == 1);

            Assert.Equal("page", (await Passes(app))[0].StartedBy);
            Assert.Equal("page", (await Jobs(app).Find("compute_clv", Ct))!.Last?.StartedBy);
        });

    [Fact]
    public Task What_is_no_job_or_has_only_planned_times_is_not_started() =>
        Serve(async app =>
        {
            Assert.False(await Jobs(app).Run("nothing", "page", Ct));
            Assert.False(await Jobs(app).Pause("nothing", "page", Ct));
            Assert.False(await Jobs(app).Run("capture_closing", "page", Ct));
            Assert.True(await Jobs(app).Pause("capture_closing", "page", Ct));
            Assert.Equal(["capture_closing"], (await Jobs(app).Paused(Ct)).Keys);
        });

    private async Task Serve(Func<WebApplication, Task> act)
    {
        await using var database = await Database.Open(connection, Ct);
        await using var app = WebApp.Create(Settings, database, b => b.WebHost.UseUrls("http://127.0.0.1:0"));
        await app.StartAsync(Ct);
        await act(app);
        await app.StopAsync(Ct);
    }

    // The product's own times are hours apart.
    private static async Task Every(WebApplication app, int seconds, string name)
    {
        var scheduler = await app.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(Ct);
        await scheduler.ScheduleJob(
            TriggerBuilder
                .Create()
                .WithIdentity(name, Schedule.GroupOf(typeof(ComputeClvJob)))
                .ForJob(nameof(ComputeClvJob))
                .WithSimpleSchedule(every => every.WithInterval(TimeSpan.FromSeconds(seconds)).RepeatForever())
                .StartNow()
                .Build(),
            cancellationToken: Ct
        );
    }

    private static JobControl Jobs(WebApplication app) => app.Services.GetRequiredService<JobControl>();

    private static async Task<IReadOnlyList<CollectorRun>> Passes(WebApplication app) =>
        (await app.Services.GetRequiredService<RunQueries>().Page(new(JobNames.ComputeClv), 0, 100, Ct)).Runs;

    // One that had begun may end; after that nothing starts for three times its pace.
    private static async Task Still(WebApplication app)
    {
        await Task.Delay(TimeSpan.FromSeconds(1.5), Ct);
        var before = (await Passes(app)).Count;
        await Task.Delay(TimeSpan.FromSeconds(3), Ct);
        Assert.Equal(before, (await Passes(app)).Count);
    }

    private static async Task Until(Func<Task<bool>> isSo)
    {
        for (var attempt = 0; attempt < 300; attempt++)
            if (await isSo())
                return;
            else
                await Task.Delay(100, Ct);
        throw new TimeoutException();
    }

    private MonPsSettings Settings =>
        new()
        {
            OddsApiKey = FakeOddsApi.Key,
            OddsApiBaseUrl = provider.BaseUrl,
            Bookmakers = "pinnacle",
            AutoSettle = false,
            DataFolder = folder,
        };
}

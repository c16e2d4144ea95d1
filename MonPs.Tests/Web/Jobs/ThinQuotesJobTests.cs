using MonPs.Core.Collecting;
using MonPs.Core.Settings;
using MonPs.Core.Transfer.Retention;
using MonPs.Tests.Support;
using MonPs.Web.Jobs;

namespace MonPs.Tests.Web.Jobs;

public sealed class ThinQuotesJobTests(PostgresFixture postgres) : CoreTestBase(postgres)
{
    [Fact]
    public async Task The_job_of_the_night_thins_and_leaves_its_run()
    {
        await Core.Receive(Before(100), new WireMatch(CoreSteps.MatchId, Kickoff));
        Core.Clock.Now = Kickoff.AddDays(100);
        var settings = new MonPsSettings { OddsRetentionMonths = 1 };

        await new ThinQuotesJob(new QuoteThinning(Core.Source, settings, Core.Get<RunStore>(), Core.Clock)).Execute(
            null!,
            Ct
        );

        Assert.Equal(
            ["thin_quotes schedule succeeded"],
            await Core.Rows("SELECT job, started_by, outcome FROM collector_runs")
        );
        Assert.Equal(["1"], await Core.Rows("SELECT count(*) FROM matches WHERE thinned_at IS NOT NULL"));
    }
}

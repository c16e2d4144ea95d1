using MonPs.Core.Collecting;
using MonPs.Tests.Core.Collecting;
using MonPs.Tests.Support;

namespace MonPs.Tests.Faults;

/// <summary>The machine's clock was wrong and is put right, a day ahead or a day behind: collecting goes on at once, and the closing line is the last price before kick-off.</summary>
[Collection("Faults")]
public sealed class ClockJumpTests(FaultCount count, PostgresFixture postgres) : CollectorTestBase(postgres)
{
    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task A_clock_that_was_a_day_wrong_stops_nothing_and_bends_no_closing_line(int days)
    {
        var right = Core.Clock.Now;
        Core.Clock.Now = right.AddDays(days);
        Assert.Equal(RunOutcome.Succeeded, (await Collect()).Outcome);
        count.Injected();

        Core.Clock.Now = right;
        Core.Api.SetOdds(
            Epl,
            WireMatch.Json(new WireMatch(CoreSteps.MatchId, Kickoff, Epl).H2h("pinnacle", 2.5m, 3.4m, 2.9m, right))
        );
        Assert.Equal(RunOutcome.Succeeded, (await Collect()).Outcome);
        Assert.Equal(6, Asked.Count);

        var bet = await Core.Place(CoreSteps.Form("Home", "2.75"));
        var closed = await Core.Clv(Kickoff.AddMinutes(10), bet);
        Assert.Equal((2.5m, 10m), (closed.ClosingOdds, closed.ClvPercent));
    }

    [Fact]
    public async Task A_clock_that_jumps_in_the_middle_of_a_run_leaves_the_run_closed_once()
    {
        var start = Core.Clock.Now;
        var run = await Core.Get<RunStore>().Start(JobNames.CollectOdds, "api", Ct);
        Core.Clock.Now = start.AddHours(-5);
        count.Injected();
        await run.Info(RunEvent.Started, null, "");
        await run.Finish();
        Core.Clock.Now = start.AddMinutes(10);
        await Collect();

        Assert.Equal(
            ["collect_odds succeeded", "collect_odds succeeded"],
            await Core.Rows("SELECT job, outcome FROM collector_runs ORDER BY id")
        );
    }
}

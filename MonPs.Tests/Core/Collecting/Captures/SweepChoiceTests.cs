using MonPs.Core.Collecting;
using MonPs.Core.Collecting.Captures;
using MonPs.Tests.Support;

namespace MonPs.Tests.Core.Collecting.Captures;

/// <summary>10:00 in Paris is 08:00 UTC; the matches of the three leagues kick off two hours after the clock's start.</summary>
public sealed class SweepChoiceTests(PostgresFixture postgres) : CaptureTestBase(postgres)
{
    private static readonly DateTimeOffset Morning = new(2026, 8, 21, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_sweep_asks_the_leagues_that_the_plan_wants_and_says_why_it_leaves_out_the_others()
    {
        Move(Epl, Morning.AddHours(12));
        Move(Liga, Morning.AddMinutes(90));
        await ReadKickoffs(Epl);
        await ReadKickoffs(Liga);

        var run = await Sweep(Morning);

        Assert.Equal([Path(Epl)], Paid);
        Assert.Equal(
            ["soccer_france_ligue_one @SweepVerdict_NoMatchAhead", "soccer_spain_la_liga @SweepVerdict_CaptureNear"],
            await Core.Rows(
                $"SELECT league, args[1] FROM collector_run_logs WHERE run_id = {run.Id} AND event = 'SweepLeftOut' ORDER BY league"
            )
        );
        Assert.Equal(RunOutcome.Succeeded, run.Outcome);
    }

    [Fact]
    public async Task A_sweep_leaves_the_last_credits_to_the_captures()
    {
        Core.Api.CreditsRemaining = 20;
        Move(Epl, Morning.AddHours(12));
        await ReadKickoffs(Epl);

        var run = await Sweep(Morning);

        Assert.Empty(Paid);
        Assert.Equal(3, await Count(run, "SweepLeftOut"));
    }

    [Fact]
    public async Task A_sweep_that_was_slept_through_and_comes_late_is_judged_as_one_of_its_own_time()
    {
        Move(Epl, Morning.AddHours(12));
        await ReadKickoffs(Epl);

        await Sweep(Morning.AddMinutes(77).AddSeconds(13));

        Assert.Equal([Path(Epl)], Paid);
    }

    [Fact]
    public async Task A_collection_by_hand_asks_no_plan()
    {
        await Collect();
        Assert.Equal(3, Paid.Count);
    }

    [Fact]
    public async Task A_demonstration_leaves_to_a_capture_what_it_is_about_to_collect()
    {
        await using var demo = await Core.Twin(settings => settings with { OddsApiKey = "" });
        await ReadKickoffs(Epl);
        Core.Clock.Now = Before(4);
        var verdict = await demo.Get<SweepChoice>().At(Core.Clock.Now, Ct);

        Assert.Equal((SweepVerdict.CaptureNear, SweepVerdict.Ask), (verdict(Epl), verdict(Liga)));
    }

    private async Task<CollectorRun> Sweep(DateTimeOffset at)
    {
        Core.Clock.Now = at.AddSeconds(0.2);
        var started = await Core.Get<OddsCollector>().Start(new("schedule", Scheduled: at), Ct);
        await started!.Done;
        return started.Run;
    }
}

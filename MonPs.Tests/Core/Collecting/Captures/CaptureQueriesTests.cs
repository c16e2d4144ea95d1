using MonPs.Core.Collecting;
using MonPs.Core.Collecting.Captures;
using MonPs.Tests.Support;

namespace MonPs.Tests.Core.Collecting.Captures;

public sealed class CaptureQueriesTests(PostgresFixture postgres) : CaptureTestBase(postgres)
{
    [Fact]
    public async Task The_plan_names_its_matches_what_they_cost_and_which_have_a_bet()
    {
        await Planned(Epl);
        await Bet(Epl);
        await Replan();

        var plan = await Core.Get<CaptureQueries>().Plan(Ct);

        var slot = Assert.Single(plan.Calls);
        Assert.Equal(new(MatchOf(Epl), "Wolves", "Arsenal", Kickoff, true), Assert.Single(slot.Matches));
        Assert.Equal(
            (500, 500, 1, 0),
            (plan.Credits.Left, plan.Credits.Stand.Monthly, plan.Credits.ToCapture, plan.Credits.NotCaptured)
        );
        Assert.Equal(2, plan.Credits.Month.Captures);
        Assert.Equal(plan.Credits.Month.ToSpend, plan.Credits.UsedAtMonthsEnd);
    }

    [Fact]
    public async Task Matches_without_a_capture_say_why()
    {
        (Core.Api.CreditsRemaining, Core.Api.CreditsUsed) = (3, 497);
        await ReadKickoffs(Epl);

        var plan = await Core.Get<CaptureQueries>().Plan(Ct);

        var missed = Assert.Single(plan.NotCaptured);
        Assert.Equal((Epl, MatchOf(Epl), MissReason.KeptForBets), (missed.League, missed.Match.MatchId, missed.Reason));
        Assert.True(plan.Credits.IsShort);
    }

    [Fact]
    public async Task What_was_captured_in_the_past_day_is_shown_and_older_ones_are_not()
    {
        var capture = await Planned(Epl);
        await RunAt(2, capture);
        Assert.Single((await Core.Get<CaptureQueries>().Plan(Ct)).Calls);

        Core.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Empty((await Core.Get<CaptureQueries>().Plan(Ct)).Calls);
    }
}

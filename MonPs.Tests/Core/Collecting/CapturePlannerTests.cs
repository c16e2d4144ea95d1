using MonPs.Core.Collecting;
using Xunit;

namespace MonPs.Tests.Core.Collecting;

public class CapturePlannerTests
{
    // A Wednesday; Paris is two hours ahead of UTC.
    static readonly DateTimeOffset Now = new(2026, 9, 16, 9, 0, 0, TimeSpan.Zero);

    static PlannedKickoff At(
        string id,
        int hour,
        double minute = 0,
        bool bet = false,
        int day = 16,
        string league = "E0"
    ) => new(id, league, new DateTimeOffset(2026, 9, day, hour, 0, 0, TimeSpan.Zero).AddMinutes(minute), bet);

    static PlanningInput Input(int? left, params PlannedKickoff[] kickoffs) =>
        new()
        {
            Now = Now,
            Kickoffs = kickoffs,
            Leagues = [new("E0")],
            Credits = new() { Left = left },
        };

    static List<PlannedCall> Captures(PlanningInput input) => [.. CapturePlanner.Plan(input).Captures];

    static string Ids(PlannedCall call) => string.Join(' ', call.Closes.Select(kickoff => kickoff.MatchId));

    [Fact]
    public void A_kick_off_is_captured_two_minutes_before_it()
    {
        var call = Assert.Single(Captures(Input(500, At("a", 19))));
        Assert.Equal(new DateTimeOffset(2026, 9, 16, 18, 58, 0, TimeSpan.Zero), call.At);
        Assert.Equal(TimeSpan.FromMinutes(2), call.ExpectedLag);
    }

    [Fact]
    public void Kick_offs_minutes_apart_share_a_call()
    {
        var call = Assert.Single(Captures(Input(500, At("a", 19), At("b", 19, 0.5), At("c", 19, 4))));
        Assert.Equal("a b c", Ids(call));
        Assert.Equal(new DateTimeOffset(2026, 9, 16, 18, 59, 0, TimeSpan.Zero), call.At);
    }

    [Fact]
    public void Kick_offs_share_no_call_when_one_of_them_would_get_later_than_five_minutes() =>
        Assert.Equal(["a", "b"], Captures(Input(500, At("a", 19), At("b", 19, 4.5))).Select(Ids));

    [Fact]
    public void Leagues_share_no_call() =>
        Assert.Equal(2, Captures(Input(500, At("a", 19), At("b", 19, league: "F1"))).Count);

    [Fact]
    public void The_last_credits_go_to_the_bet_however_many_others_kick_off_together()
    {
        var plan = CapturePlanner.Plan(Input(2, At("a", 18), At("b", 18), At("c", 18), At("d", 20, bet: true)));
        Assert.Equal("d", Ids(Assert.Single(plan.Calls)));
        Assert.All(plan.Missed, miss => Assert.Equal(MissReason.NoCredits, miss.Reason));
    }

    [Fact]
    public void Two_bets_that_can_share_the_last_call_do_so_although_an_earlier_match_could_share_with_one() =>
        Assert.Equal(
            "b c",
            Ids(Assert.Single(Captures(Input(2, At("a", 19), At("b", 19, 3, bet: true), At("c", 19, 6, bet: true)))))
        );

    [Fact]
    public void A_slot_missed_for_want_of_a_bet_says_whether_bets_or_later_matches_keep_its_credits()
    {
        var many = Enumerable.Range(0, 20).Select(i => At($"m{i:D2}", 10 + i % 10, day: 16 + i / 10)).ToArray();
        Assert.Contains(CapturePlanner.Plan(Input(60, many)).Missed, miss => miss.Reason == MissReason.KeptForLater);
        Assert.Contains(CapturePlanner.Plan(Input(20, many)).Missed, miss => miss.Reason == MissReason.KeptForBets);
    }

    [Fact]
    public void A_bet_may_use_the_reserve() => Assert.Single(Captures(Input(4, At("a", 19, bet: true))));

    [Fact]
    public void Who_has_bet_on_every_slot_of_late_has_credits_kept_for_betting_on_every_later_one()
    {
        var ahead = Enumerable.Range(0, 20).Select(i => At($"m{i:D2}", 10 + i % 10, day: 16 + i / 10)).ToArray();
        PlanningInput AfterWeeksOf(bool bets) => Input(90, [.. ahead, At("past", 8, bet: bets, day: 15)]);
        Assert.True(CapturePlanner.Plan(AfterWeeksOf(bets: true)).Months[0].Reserve > 50);
        Assert.True(Captures(AfterWeeksOf(bets: true)).Count < Captures(AfterWeeksOf(bets: false)).Count);
    }

    [Fact]
    public void On_the_last_day_nothing_is_reserved()
    {
        var kickoff = At("a", 19, day: 30);
        Assert.Empty(Captures(Input(4, kickoff) with { Now = new(2026, 9, 28, 9, 0, 0, TimeSpan.Zero) }));
        Assert.Single(Captures(Input(4, kickoff) with { Now = new(2026, 9, 30, 9, 0, 0, TimeSpan.Zero) }));
    }

    [Theory]
    [InlineData(20, MissReason.TooClose)]
    [InlineData(40, null)]
    public void A_slot_too_close_to_reach_is_told_and_a_near_one_is_asked_at_once(int seconds, MissReason? reason)
    {
        var plan = CapturePlanner.Plan(Input(500, new PlannedKickoff("a", "E0", Now.AddSeconds(seconds), true)));
        Assert.Equal(reason, plan.Missed.Select(miss => (MissReason?)miss.Reason).SingleOrDefault());
        Assert.Equal(reason is null ? [Now] : [], plan.Captures.Select(call => call.At));
    }

    [Fact]
    public void A_match_captured_a_moment_ago_is_not_captured_again() =>
        Assert.Empty(Captures(Input(500, At("a", 9, 2)) with { Leagues = [new("E0", Now)] }));

    [Fact]
    public void A_match_collected_six_minutes_before_kick_off_still_wants_its_capture() =>
        Assert.Single(Captures(Input(500, At("a", 9, 6)) with { Leagues = [new("E0", Now)] }));

    [Fact]
    public void When_credits_are_spent_nothing_is_asked_until_the_first()
    {
        var next = new PlannedKickoff("n", "E0", new(2026, 10, 1, 19, 0, 0, TimeSpan.Zero), false);
        var plan = CapturePlanner.Plan(
            Input(1, At("a", 19, day: 30, bet: true), next) with
            {
                Now = new(2026, 9, 28, 9, 0, 0, TimeSpan.Zero),
            }
        );
        Assert.All(plan.Calls, call => Assert.Equal(10, call.At.Month));
        Assert.Equal("n", Ids(Assert.Single(plan.Captures)));
        Assert.Equal(new PlanWarning.CreditsExhausted(new(2026, 10, 1, 0, 0, 0, TimeSpan.Zero)), plan.Warnings[0]);
        Assert.IsType<PlanWarning.OpenBetMissed>(plan.Warnings[1]);
    }

    [Fact]
    public void A_reading_of_last_month_does_not_hold_back_this_one()
    {
        var stale = Input(0, At("a", 19)) with
        {
            Credits = new()
            {
                Left = 0,
                ReadAt = new DateTimeOffset(2026, 8, 31, 23, 0, 0, TimeSpan.Zero),
                Counted = 20,
            },
        };
        Assert.Equal(480, CapturePlanner.Plan(stale).Months[0].Left);
        Assert.Single(Captures(stale));
    }

    [Fact]
    public void Unknown_credits_are_our_own_count_and_a_wider_reserve_and_said()
    {
        var unknown = Input(null, At("a", 19)) with { Credits = new() { Counted = 300 } };
        var plan = CapturePlanner.Plan(unknown);
        Assert.Contains(new PlanWarning.CreditsUnknown(200), plan.Warnings);
        Assert.True(plan.Months[0].Reserve > CapturePlanner.Plan(Input(200, At("a", 19))).Months[0].Reserve);
    }

    [Fact]
    public void A_call_dearer_than_expected_is_planned_at_its_real_cost()
    {
        var plan = CapturePlanner.Plan(
            Input(5, At("a", 18, bet: true), At("b", 20, bet: true)) with
            {
                Credits = new() { Left = 5, LastCost = 3 },
            }
        );
        Assert.Equal(3, Assert.Single(plan.Captures).Cost);
        Assert.Contains(new PlanWarning.CallsCostMore(2, 3), plan.Warnings);
    }

    [Fact]
    public void Sweeps_follow_the_clock_of_the_zone_and_yield_to_a_capture_within_two_hours()
    {
        var sweeps = CapturePlanner.Plan(Input(500, At("a", 14))).Calls.Where(call => call.Reason == CallReason.Sweep);
        // 14:00 in Paris is 12:00 UTC, 118 minutes before the capture: too near. 10:00 is past, 18:00 has no match ahead.
        Assert.Empty(sweeps);
        var later = CapturePlanner
            .Plan(Input(500, At("a", 14, 5)))
            .Calls.Where(call => call.Reason == CallReason.Sweep);
        Assert.Equal([new DateTimeOffset(2026, 9, 16, 12, 0, 0, TimeSpan.Zero)], later.Select(call => call.At));
    }

    [Fact]
    public void A_sweep_in_the_hour_that_spring_leaves_out_comes_an_hour_later()
    {
        var plan = CapturePlanner.Plan(
            new()
            {
                Now = new(2026, 3, 28, 12, 0, 0, TimeSpan.Zero),
                Kickoffs = [new("a", "E0", new(2026, 3, 29, 19, 0, 0, TimeSpan.Zero), false)],
                Leagues = [new("E0")],
                Credits = new() { Left = 500 },
                Rules = new() { SweepTimes = [new(2, 30)] },
            }
        );
        Assert.Equal(new DateTimeOffset(2026, 3, 29, 1, 30, 0, TimeSpan.Zero), plan.Calls[0].At);
    }

    [Fact]
    public void Closing_every_match_costing_more_than_is_left_is_said()
    {
        var plan = CapturePlanner.Plan(Input(10, At("a", 19)));
        Assert.Contains(plan.Warnings, warning => warning is PlanWarning.CreditsShort { Left: 10, Wanted: > 10 });
    }
}

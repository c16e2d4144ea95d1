using Microsoft.Extensions.DependencyInjection;
using MonPs.Core.Collecting;
using MonPs.Core.Collecting.Captures;
using MonPs.Tests.Support;

namespace MonPs.Tests.Core.Collecting.Captures;

public sealed class CapturePlanStoreTests(PostgresFixture postgres) : CaptureTestBase(postgres)
{
    private readonly OtherSpending scores = new();

    [Fact]
    public async Task Every_known_kick_off_has_a_call_two_minutes_before_it()
    {
        var capture = await Planned(Epl);

        Assert.Equal((Before(2), CallReason.Capture, 2), (capture.Due, capture.Reason, capture.Cost));
        Assert.Equal([MatchOf(Epl)], capture.MatchIds);
    }

    [Fact]
    public async Task The_same_plan_made_again_keeps_its_rows()
    {
        var first = await Planned(Epl);
        Core.Clock.Advance(TimeSpan.FromMinutes(15));

        Assert.Equal(first.Id, Assert.Single(await Replan()).Id);
    }

    [Fact]
    public async Task A_call_that_is_due_stays_due_at_its_time_while_the_plan_is_made_again()
    {
        var first = await Planned(Epl);
        Core.Clock.Now = Before(1.5);

        var again = Assert.Single(await Replan());
        Assert.Equal((first.Id, Before(2)), (again.Id, again.Due));
    }

    [Fact]
    public async Task A_bet_turns_the_capture_into_one_with_an_open_bet()
    {
        var first = await Planned(Epl);
        await Bet(Epl);

        var again = Assert.Single(await Replan());
        Assert.Equal((first.Id, CallReason.CaptureWithOpenBet), (again.Id, again.Reason));
    }

    [Theory]
    [InlineData("closing_method = 'manual', closing_odds = 1.9")]
    [InlineData("closing_method = 'imported', closing_odds = 1.9")]
    [InlineData("deleted_at = now()")]
    public async Task A_bet_that_waits_for_no_closing_line_asks_for_no_capture(string change)
    {
        await Planned(Epl);
        await Bet(Epl);
        await Core.Sql($"UPDATE manual_bets SET {change}");

        Assert.Equal(CallReason.Capture, Assert.Single(await Replan()).Reason);
    }

    [Fact]
    public async Task A_moved_match_moves_its_capture()
    {
        await Planned(Epl);
        Move(Epl, Kickoff.AddHours(3));

        Assert.Equal(Kickoff.AddHours(3).AddMinutes(-2), (await Planned(Epl)).Due);
        Assert.Equal(["1"], await Core.Rows("SELECT count(*) FROM planned_captures WHERE reason <> 'sweep'"));
    }

    [Fact]
    public async Task A_superseded_match_is_not_captured()
    {
        await Planned(Epl);
        await Core.Sql(
            "INSERT INTO matches (id, sport_key, home_team, away_team, commence_time, first_seen_at) SELECT 'new', sport_key, home_team, away_team, commence_time + interval '1 day', first_seen_at FROM matches; UPDATE matches SET superseded_by = 'new' WHERE id <> 'new'"
        );

        Assert.Equal(["new"], Assert.Single(await Replan()).MatchIds);
    }

    [Fact]
    public async Task A_league_that_is_not_collected_is_captured_only_for_a_bet()
    {
        await Planned(Epl);
        await Core.Sql("UPDATE matches SET sport_key = 'soccer_italy_serie_a'");
        Assert.Empty(await Replan());

        await Bet(Epl);
        Assert.Equal("soccer_italy_serie_a", Assert.Single(await Replan()).League);
    }

    [Fact]
    public async Task A_capture_in_hand_stays_and_is_not_planned_a_second_time()
    {
        var capture = await Planned(Epl);
        await Core.Sql($"UPDATE planned_captures SET state = 'claimed' WHERE id = {capture.Id}");
        Core.Clock.Now = Before(1.5);

        var still = Assert.Single(await Replan());
        Assert.Equal((capture.Id, CaptureState.Claimed), (still.Id, still.State));
    }

    [Fact]
    public async Task A_kick_off_missed_by_a_clock_that_was_ahead_is_planned_again_when_it_is_right()
    {
        var right = Core.Clock.Now;
        var capture = await Planned(Epl);
        Core.Clock.Now = right.AddDays(2);
        Assert.Empty(await Replan());

        Core.Clock.Now = right;
        Assert.Equal(capture.Due, Assert.Single(await Replan()).Due);
    }

    [Fact]
    public async Task A_capture_that_nobody_made_is_missed_and_says_so()
    {
        var capture = await Planned(Epl);
        Core.Clock.Now = Before(0.4);

        Assert.Empty(await Replan());
        Assert.Equal("missed too_late 0", await StateOf(capture));
    }

    [Fact]
    public async Task A_capture_that_another_collection_made_needless_is_captured()
    {
        var capture = await Planned(Epl);
        Core.Clock.Now = Before(4);
        await Collect(force: true);

        Assert.Empty(await Replan());
        Assert.Equal("captured collected_otherwise 0", await StateOf(capture));
    }

    [Fact]
    public async Task What_is_promised_to_a_capture_in_hand_is_not_planned_again()
    {
        Keep(Epl, Liga);
        Core.Api.CreditsRemaining = 2;
        await Bet(Epl);
        var capture = await Planned(Epl);
        await ReadKickoffs(Liga);
        await Bet(Liga);
        await Core.Sql($"UPDATE planned_captures SET state = 'claimed' WHERE id = {capture.Id}");

        Assert.Equal(capture.Id, Assert.Single(await Replan()).Id);
    }

    [Fact]
    public async Task Credits_that_other_calls_will_take_are_left_to_them()
    {
        Core.Api.CreditsRemaining = 11;
        await Planned(Epl);
        await Bet(Epl);
        Assert.Single(await Replan());

        scores.Credits = 10;
        Assert.Empty(await Replan());
        var credits = await Core.Get<CaptureQueries>().Credits(Ct);
        Assert.Equal((11, 1, 1), (credits.Left, credits.Month.Left, credits.NotCaptured));
    }

    [Fact]
    public async Task A_silent_provider_is_planned_by_our_own_count()
    {
        await Core.Sql(
            "INSERT INTO api_credits (at, last, call) VALUES ('2026-08-02', 300, 'odds x'), ('2026-07-31', 90, 'odds x')"
        );

        var credits = await Core.Get<CaptureQueries>().Credits(Ct);

        Assert.Equal((200, 300), (credits.Left, credits.Used));
        Assert.Contains(credits.Warnings, warning => warning is PlanWarning.CreditsUnknown { Assumed: 200 });
    }

    [Fact]
    public async Task Calls_without_a_word_since_the_last_reading_are_taken_at_their_expected_cost()
    {
        await Core.Sql(
            "INSERT INTO api_credits (at, remaining, used, last, call) VALUES ('2026-08-20', 100, 400, 2, 'odds x'), ('2026-08-20', NULL, NULL, NULL, 'odds x'), ('2026-08-20', NULL, NULL, NULL, 'events x')"
        );

        Assert.Equal(98, (await Core.Get<CaptureQueries>().Credits(Ct)).Left);
    }

    protected override void Replace(IServiceCollection services) => services.AddSingleton<IExpectedSpending>(scores);

    private sealed class OtherSpending : IExpectedSpending
    {
        public int Credits { get; set; }

        public Task<int> RestOfMonth(DateTimeOffset now, CancellationToken ct) => Task.FromResult(Credits);
    }
}

using MonPs.Core.Collecting;
using MonPs.Core.Collecting.Captures;
using MonPs.Core.OddsApi;
using MonPs.Tests.Support;

namespace MonPs.Tests.Core.Collecting.Captures;

public sealed class CaptureRunnerTests(PostgresFixture postgres) : CaptureTestBase(postgres)
{
    [Fact]
    public async Task A_capture_collects_its_league_and_leaves_a_run()
    {
        var capture = await Planned(Epl);

        Assert.Null(await RunAt(2, capture));

        Assert.Equal("captured collected 1", await StateOf(capture));
        Assert.Equal(["match of soccer_epl 21 11:58"], await Quotes());
        Assert.Equal([Path(Epl)], Paid);
        var run = Assert.Single(await Core.Get<RunQueries>().Latest(10, Ct));
        Assert.Equal(("capture_closing", RunOutcome.Succeeded, 2), (run.Job, run.Outcome, run.CreditsUsed));
        Assert.Contains("CaptureDone", await Lines("capture_closing"));
    }

    [Fact]
    public async Task A_capture_asks_although_the_league_was_collected_within_two_hours()
    {
        var capture = await Planned(Epl);
        Core.Clock.Now = Before(60);
        await Collect();

        await RunAt(2, capture);

        Assert.Equal("captured collected 1", await StateOf(capture));
        Assert.Equal(2, Paid.Count(path => path == Path(Epl)));
    }

    [Fact]
    public async Task A_capture_done_is_not_made_again()
    {
        var capture = await Planned(Epl);
        await RunAt(2, capture);
        await RunAt(1.9, capture);
        Assert.Empty(await Replan());

        Assert.Single(Paid);
        Assert.Single(await Core.Get<RunQueries>().Latest(10, Ct));
    }

    [Fact]
    public async Task A_match_moved_since_the_plan_costs_nothing_and_is_planned_anew()
    {
        var capture = await Planned(Epl);
        Move(Epl, Kickoff.AddHours(1));

        await RunAt(2, capture);

        Assert.Empty(Paid);
        Assert.Equal("dropped moved 1", await StateOf(capture));
        Assert.Equal(Kickoff.AddHours(1).AddMinutes(-2), Assert.Single(await Replan()).Due);
    }

    [Fact]
    public async Task Kick_offs_that_cannot_be_read_again_stop_no_capture()
    {
        var capture = await Planned(Epl);
        Core.Api.Always(Events(Epl), FakeAnswer.Page("oops", 500));

        await RunAt(2, capture);

        Assert.Equal("captured collected 1", await StateOf(capture));
    }

    public static TheoryData<string, FakeAnswer> PassingFailures =>
        new()
        {
            { "429", FakeAnswer.Error(429, "EXCEEDED_FREQ_LIMIT") },
            { "500", FakeAnswer.Page("oops", 500) },
            { "timeout", FakeAnswer.Never },
            { "cut", FakeAnswer.Cut },
            { "garbage", FakeAnswer.Page("<html>") },
        };

    [Theory]
    [MemberData(nameof(PassingFailures))]
    public async Task A_capture_that_failed_is_tried_again_seconds_later(string what, FakeAnswer answer)
    {
        var capture = await Planned(Epl);
        Core.Api.Always(Path(Epl), answer);
        var again = await RunAt(2, capture);
        Assert.Equal((what, Before(2).AddSeconds(25)), (what, again));
        Assert.Equal("claimed - 1", await StateOf(capture));

        Core.Api.Heal();
        Core.Clock.Now = again!.Value;
        Assert.Null(await Run(capture));

        Assert.Equal("captured collected 2", await StateOf(capture));
    }

    [Fact]
    public async Task Nothing_is_asked_before_the_time_of_the_next_try()
    {
        var capture = await Planned(Epl);
        Core.Api.Always(Path(Epl), FakeAnswer.Page("oops", 500));
        var again = await RunAt(2, capture);
        var asked = Paid.Count;

        Core.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(again, await Run(capture));
        Assert.Equal(asked, Paid.Count);
    }

    [Fact]
    public async Task Tries_end_with_the_kick_off_and_the_miss_says_why()
    {
        var capture = await Planned(Epl);
        Core.Api.Always(Path(Epl), FakeAnswer.Page("oops", 500));
        Core.Clock.Now = Before(2);
        var tries = 0;
        while (await Run(capture) is { } again && tries++ < 20)
            Core.Clock.Now = again;

        Assert.InRange(tries, 3, 5);
        Assert.True(Core.Clock.Now < Kickoff);
        Assert.StartsWith("missed too_late", await StateOf(capture), StringComparison.Ordinal);
        Assert.Equal(
            ["service_failed"],
            await Core.Rows("SELECT last_error FROM planned_captures WHERE ending IS NOT NULL")
        );
        Assert.Contains("CaptureMissed", await Lines("capture_closing"));
    }

    [Fact]
    public async Task A_refused_key_is_not_tried_again()
    {
        var capture = await Planned(Epl);
        Core.Api.Always(Path(Epl), FakeAnswer.Error(401, "INVALID_KEY"));

        Assert.Null(await RunAt(2, capture));

        Assert.Equal("missed refused 1", await StateOf(capture));
        Assert.Empty(await Replan());
        Assert.Single(Paid);
    }

    [Fact]
    public async Task A_poisonous_answer_is_paid_for_only_once()
    {
        var capture = await Planned(Epl);
        var poison = WireMatch.Json(Match(Epl)).Replace("Wolves", "Wol\\u0000ves", StringComparison.Ordinal);
        Core.Api.Always(Path(Epl), FakeAnswer.Json(poison));

        await RunAt(2, capture);

        Assert.Equal("missed refused 1", await StateOf(capture));
        Assert.Empty(await Replan());
    }

    [Fact]
    public async Task A_capture_waits_for_a_running_sweep_of_its_league_and_takes_its_prices()
    {
        var capture = await Planned(Epl);
        Core.Clock.Now = Before(2);
        Core.Api.Enqueue(
            Path(Epl),
            FakeAnswer.Json(WireMatch.Json(Match(Epl))).WithCredits(498, 2, 2) with
            {
                Delay = TimeSpan.FromMilliseconds(700),
            }
        );
        var sweep = await Core.Get<OddsCollector>().Start(new("api", Force: true), Ct);
        await Until(() => Paid.Count == 1);

        await Run(capture);
        await sweep!.Done;

        Assert.Single(Paid, path => path == Path(Epl));
        Assert.Equal("captured collected_otherwise 0", await StateOf(capture));
    }

    [Fact]
    public async Task Two_instances_capture_once()
    {
        var capture = await Planned(Epl);
        await using var twin = await Core.Twin();
        Core.Clock.Now = Before(2);
        Core.Api.Enqueue(
            Path(Epl),
            FakeAnswer.Json(WireMatch.Json(Match(Epl))) with
            {
                Delay = TimeSpan.FromMilliseconds(300),
            }
        );

        await Task.WhenAll(Run(capture), Run(capture, twin), Run(capture), Run(capture, twin));

        Assert.Single(Paid);
        Assert.Equal("captured collected 1", await StateOf(capture));
    }

    [Fact]
    public async Task Two_captures_at_one_time_never_spend_the_same_last_credits()
    {
        Keep(Epl, Liga);
        Core.Api.CreditsRemaining = 500;
        await ReadKickoffs(Liga);
        var first = await Planned(Epl);
        var second = Assert.Single(await Replan(), call => call.League == Liga);
        // Spent elsewhere meanwhile: there is one call left.
        Core.Api.CreditsRemaining = 3;
        await Core.Sql("INSERT INTO api_credits (at, remaining, used, last, call) VALUES (now(), 3, 497, 2, 'odds x')");
        Core.Clock.Now = Before(2);

        await Task.WhenAll(Run(first), Run(second));

        Assert.Equal(1, Core.Api.CreditsRemaining);
        Assert.Single(Paid);
        Assert.Equal(
            ["captured collected", "dropped no_credits"],
            await Core.Rows("SELECT state, ending FROM planned_captures WHERE ending IS NOT NULL ORDER BY state")
        );
    }

    [Fact]
    public async Task A_capture_too_late_spends_nothing()
    {
        var capture = await Planned(Epl);

        Assert.Null(await RunAt(0.4, capture));

        Assert.Empty(Paid);
        Assert.Equal("missed too_late 0", await StateOf(capture));
    }

    [Fact]
    public async Task Of_two_kick_offs_sharing_a_call_the_later_is_still_captured_when_the_first_is_missed()
    {
        var later = new WireMatch("later", Kickoff.AddMinutes(3), home: "Leeds", away: "Everton");
        Core.Api.SetOdds(Epl, WireMatch.Json(Match(Epl), later.H2h("pinnacle", 2, 3, 4, Before(121))));
        var shared = await Planned(Epl);
        Assert.Equal(2, shared.MatchIds.Length);

        await RunAt(0.2, shared);
        var rest = Assert.Single(await Replan());
        Core.Clock.Now = rest.Due;
        await Run(rest);

        Assert.Equal(["later"], rest.MatchIds);
        Assert.Equal("captured collected 1", await StateOf(rest));
    }

    private static async Task Until(Func<bool> isSo)
    {
        for (var attempt = 0; attempt < 200 && !isSo(); attempt++)
            await Task.Delay(25, Ct);
        Assert.True(isSo());
    }
}

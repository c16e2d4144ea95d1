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

    private static async Task Until(Func<bool> isSo)
    {
        for (var attempt = 0; attempt < 200 && !isSo(); attempt++)
            await Task.Delay(25, Ct);
        Assert.True(isSo());
    }
}

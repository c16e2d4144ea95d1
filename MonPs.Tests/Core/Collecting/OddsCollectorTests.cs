using MonPs.Core.Collecting;
using MonPs.Core.Settings;
using MonPs.Tests.Support;
using static MonPs.Tests.Support.CoreSteps;

namespace MonPs.Tests.Core.Collecting;

public sealed class OddsCollectorTests(PostgresFixture postgres) : CollectorTestBase(postgres)
{
    [Fact]
    public async Task Leagues_are_asked_in_order_of_priority()
    {
        await Collect();
        Assert.Equal([Epl, Liga, Ligue1], Asked);
    }

    [Fact]
    public async Task A_league_collected_within_two_hours_is_skipped_unless_forced()
    {
        await Collect();
        Core.Clock.Advance(TimeSpan.FromMinutes(119));
        var skipped = await Collect();
        Assert.Equal((3, RunOutcome.Succeeded), (Asked.Count, skipped.Outcome));
        Assert.Equal(3, await Count(skipped, "LeagueSkipped"));

        await Collect(force: true);
        Assert.Equal(6, Asked.Count);
    }

    [Fact]
    public async Task After_two_hours_a_league_is_asked_again()
    {
        await Collect();
        Core.Clock.Advance(TimeSpan.FromMinutes(120));
        await Collect();
        Assert.Equal(6, Asked.Count);
    }

    [Fact]
    public async Task A_run_writes_down_what_it_did_and_what_it_cost()
    {
        var run = await Collect();

        Assert.Equal(
            (RunOutcome.Succeeded, 6, 494, 3, 3),
            (run.Outcome, run.CreditsUsed, run.CreditsRemaining, run.MatchesSeen, run.RowsInserted)
        );
        Assert.NotNull(run.FinishedAt);
        Assert.Equal(3, await Count(run, "LeagueCollected"));
        Assert.Equal(
            ["494 6 2"],
            await Core.Rows("SELECT remaining, used, last FROM api_credits ORDER BY id DESC LIMIT 1")
        );
    }

    [Fact]
    public async Task Missing_credit_headers_are_unknown_never_zero()
    {
        foreach (var league in new[] { Epl, Liga, Ligue1 })
            Core.Api.Always(Path(league), FakeAnswer.Json("[]"));
        var run = await Collect();

        Assert.Equal((null, null), (run.CreditsUsed, run.CreditsRemaining));
        Assert.Equal(["- - -"], await Core.Rows("SELECT DISTINCT remaining, used, last FROM api_credits"));
    }

    public static TheoryData<string, FakeAnswer> Failures =>
        new()
        {
            { "404", FakeAnswer.Error(404, "UNKNOWN_SPORT") },
            { "422", FakeAnswer.Error(422, "INVALID_MARKET") },
            { "429", FakeAnswer.Error(429, "EXCEEDED_FREQ_LIMIT") },
            { "500", FakeAnswer.Page("oops", 500) },
            { "timeout", FakeAnswer.Never },
            { "garbage", FakeAnswer.Page("<html>") },
            { "nothing", FakeAnswer.Json("") },
            { "an object", FakeAnswer.Json("""{"message":"no"}""") },
        };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task One_leagues_failure_never_stops_the_others(string what, FakeAnswer answer)
    {
        Core.Api.Always(Path(Epl), answer);
        var run = await Collect();

        Assert.Equal((what, RunOutcome.Partial), (what, run.Outcome));
        Assert.Equal([Liga, Ligue1], await Core.Rows("SELECT sport_key FROM matches ORDER BY sport_key DESC"));
        Assert.Equal(1, await Count(run, "LeagueFailed"));
    }

    [Theory]
    [InlineData(401, "INVALID_KEY")]
    [InlineData(401, "OUT_OF_USAGE_CREDITS")]
    [InlineData(401, "DEACTIVATED_KEY")]
    public async Task A_refused_key_or_spent_credits_stop_the_rest(int status, string code)
    {
        Core.Api.Always(Path(Epl), FakeAnswer.Error(status, code));
        var run = await Collect();

        Assert.Equal((RunOutcome.Failed, 1), (run.Outcome, await Count(run, "Stopped")));
        Assert.Equal([Epl], Asked);
    }

    [Fact]
    public async Task A_poisonous_answer_is_put_aside_and_blocks_nothing()
    {
        Core.Api.Enqueue(
            Path(Epl),
            FakeAnswer.Json(WireMatch.Json(Match(Epl)).Replace("Wolves", "Wol\\u0000ves", StringComparison.Ordinal))
        );
        await Collect();
        Assert.Empty(Core.Get<RawAnswers>().Waiting());
        Assert.Single(Directory.GetFiles(System.IO.Path.Combine(Core.Settings.RawAnswerFolder, "unreadable")));
        Assert.Equal(["2"], await Core.Rows("SELECT count(*) FROM matches"));
    }

    [Fact]
    public async Task A_run_never_overlaps_with_another_and_leaves_no_lock_behind()
    {
        Core.Api.Enqueue(Path(Epl), FakeAnswer.Json("[]") with { Delay = TimeSpan.FromMilliseconds(300) });
        var first = await Core.Get<OddsCollector>().Start(new("api"), Ct);
        Assert.Null(await Core.Get<OddsCollector>().Start(new("page"), Ct));
        await first!.Done;

        Assert.Empty(
            await Core.Rows(
                "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
            )
        );
    }

    [Fact]
    public async Task In_play_and_worthless_prices_are_refused_at_the_door_and_counted()
    {
        var started = new WireMatch("live", Core.Clock.Now.AddMinutes(-5)).H2h("pinnacle", 2, 3, 4, Core.Clock.Now);
        var cheap = new WireMatch("cheap", Kickoff).H2h("pinnacle", 1.01m, 15, 30, Core.Clock.Now);
        Core.Api.SetOdds(Epl, WireMatch.Json(started, cheap, Match(Epl)));
        var run = await Collect();

        Assert.Equal((2, 3), (run.QuotesRefused, run.RowsInserted));
        Assert.Equal(2, await Count(run, "QuotesRefused"));
    }
}

public sealed class SportsLimitTests(PostgresFixture postgres) : CollectorTestBase(postgres)
{
    [Fact]
    public async Task No_more_leagues_are_asked_than_the_limit()
    {
        await Collect();
        Assert.Equal([Epl, Liga], Asked);
    }

    protected override MonPsSettings Adjust(MonPsSettings settings) => settings with { SportsLimit = 2 };
}

public sealed class BookmakersOfARunTests(PostgresFixture postgres) : CollectorTestBase(postgres)
{
    [Fact]
    public async Task Only_valid_keys_are_sent_and_each_change_is_a_warning()
    {
        var run = await Collect();

        Assert.All(
            Core.Api.Requests,
            r => Assert.Equal(["pinnacle", "unibet_fr", "winamax_fr", "betclic_fr"], r.Bookmakers)
        );
        Assert.Equal(
            (RunOutcome.Succeeded, 3, 1),
            (run.Outcome, await Count(run, "BookmakerMapped"), await Count(run, "BookmakerDropped"))
        );
    }

    protected override MonPsSettings Adjust(MonPsSettings settings) =>
        settings with
        {
            Bookmakers = "pinnacle,bet365,unibet,winamax,betclic",
        };
}

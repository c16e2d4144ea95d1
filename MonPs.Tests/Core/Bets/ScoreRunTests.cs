using MonPs.Core.Bets;
using MonPs.Core.Collecting;
using MonPs.Core.Settings;
using MonPs.Tests.Support;
using static MonPs.Tests.Support.CoreSteps;

namespace MonPs.Tests.Core.Bets;

/// <summary>The job: what is asked, what it costs, what it leaves behind.</summary>
public sealed class ScoreRunTests(PostgresFixture postgres) : CoreTestBase(postgres)
{
    private const string Path = "/sports/soccer_epl/scores";

    private IReadOnlyList<FakeRequest> Calls =>
        [.. Core.Api.Requests.Where(r => r.Path.EndsWith("/scores", StringComparison.Ordinal))];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Core.Receive(Before(600), new WireMatch(MatchId, Kickoff));
        Core.Api.SetScores("soccer_epl", WireScore.Json(new WireScore(MatchId, Kickoff, "2", "1")));
        Core.Clock.Now = Kickoff.AddHours(3);
    }

    [Fact]
    public async Task A_waiting_bet_is_settled_by_one_call_that_leaves_its_run_its_cost_and_no_file()
    {
        var bet = await Core.Place(Form("Home", "3"));
        var run = (await Run())!;

        Assert.Equal((BetResult.Win, 100m, SettledBy.Score), await State(bet));
        Assert.Equal(
            (RunOutcome.Succeeded, 2, 498, 1),
            (run.Outcome, run.CreditsUsed, run.CreditsRemaining, run.BetsUpdated)
        );
        Assert.Equal((JobNames.CollectScores, "1"), (run.Job, Assert.Single(Calls)["daysFrom"]));
        Assert.Equal(["2 1"], await Core.Rows("SELECT home_score, away_score FROM matches"));
        Assert.Empty(Directory.GetFiles(Core.Settings.RawAnswerFolder, "*.json", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Without_a_waiting_bet_nothing_is_asked_and_no_run_is_left()
    {
        await Core.Change(await Core.Place(Form("Home", "3")), "result", "win");
        Assert.Null(await Run());
        Assert.Empty(Calls);
    }

    [Fact]
    public async Task Before_the_match_can_be_over_nothing_is_asked()
    {
        await Core.Place(Form("Home", "3"));
        Core.Clock.Now = Kickoff.AddMinutes(134);
        Assert.Null(await Run());
        Core.Clock.Now = Kickoff.AddMinutes(135);
        Assert.NotNull(await Run());
    }

    [Fact]
    public async Task A_match_not_completed_is_asked_again_later()
    {
        var bet = await Core.Place(Form("Home", "3"));
        var scores = WireScore.Json(new WireScore(MatchId, Kickoff, "1", "1") { Completed = false });
        Core.Api.Enqueue(Path, FakeAnswer.Json(scores).WithCredits(498, 2, 2));
        await Run();
        Assert.Null((await Core.Bet(bet.Id)).Result);
        Core.Clock.Advance(TimeSpan.FromMinutes(44));
        Assert.Null(await Run());
        Core.Clock.Advance(TimeSpan.FromMinutes(17));
        await Run();

        Assert.Equal(BetResult.Win, (await Core.Bet(bet.Id)).Result);
    }

    [Theory]
    [InlineData("abandoned", "Arsenal")]
    [InlineData("2", "Everton")]
    public async Task A_doubtful_score_is_told_and_settles_nothing(string goals, string away)
    {
        var bet = await Core.Place(Form("Home", "3"));
        Core.Api.SetScores(
            "soccer_epl",
            WireScore.Json(new WireScore(MatchId, Kickoff, goals, "1") { AwayTeam = away })
        );
        var run = (await Run())!;

        Assert.Null((await Core.Bet(bet.Id)).Result);
        var told = Assert.Single(await Lines(run), line => line.Event == nameof(RunEvent.ScoreRefused));
        Assert.Equal(RunLogLevel.Warning, told.Level);
    }

    [Fact]
    public async Task Names_in_the_providers_other_order_still_find_their_goals()
    {
        var bet = await Core.Place(Form("Home", "3"));
        Core.Api.SetScores(
            "soccer_epl",
            WireScore.Json(new WireScore(MatchId, Kickoff, "0", "4") { HomeTeam = "Arsenal", AwayTeam = "Wolves" })
        );
        await Run();

        Assert.Equal(BetResult.Win, (await Core.Bet(bet.Id)).Result);
        Assert.Equal(["4 0"], await Core.Rows("SELECT home_score, away_score FROM matches"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public async Task Credits_that_captures_of_bets_need_are_never_spent_on_scores(int left)
    {
        await Core.Place(Form("Home", "3"));
        await Core.Receive(Before(500), new WireMatch("next", Kickoff.AddDays(2), home: "A", away: "B"));
        await Core.Place(Form("Home", "3") with { MatchId = "next" });
        await Core.Sql(
            $"INSERT INTO api_credits (at, remaining, used, last, call) VALUES ('{Kickoff:O}', {left}, {500 - left}, 2, 'odds soccer_epl')"
        );

        var run = (await Run())!;
        Assert.Empty(Calls);
        Assert.Contains(await Lines(run), line => line.Event == nameof(RunEvent.ScoresNoCredits));
        Core.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Null(await Run());
    }

    [Fact]
    public async Task On_the_months_last_day_what_the_bets_do_not_need_may_be_spent()
    {
        Core.Clock.Now = new(2026, 8, 31, 20, 0, 0, TimeSpan.Zero);
        var kickoff = Core.Clock.Now.AddHours(-3);
        await Core.Receive(Core.Clock.Now.AddHours(-9), new WireMatch("last", kickoff, home: "A", away: "B"));
        await Core.Place(Form("Home", "3") with { MatchId = "last" });
        await Core.Sql(
            $"INSERT INTO api_credits (at, remaining, used, last, call) VALUES ('{kickoff:O}', 2, 498, 2, 'odds soccer_epl')"
        );

        await Run();
        Assert.Single(Calls);
    }

    [Fact]
    public async Task A_failing_league_leaves_a_failed_run_and_the_next_one_settles()
    {
        var bet = await Core.Place(Form("Home", "3"));
        Core.Api.Always(Path, FakeAnswer.Error(500, "X"));
        Assert.Equal(RunOutcome.Failed, (await Run())!.Outcome);
        Core.Api.Heal();
        await Run();

        Assert.Equal(BetResult.Win, (await Core.Bet(bet.Id)).Result);
    }

    [Fact]
    public async Task An_answer_kept_on_disk_is_stored_by_the_next_run_without_asking_again()
    {
        var bet = await Core.Place(Form("Home", "3"));
        var kept = new RawAnswers(
            Core.Settings,
            Microsoft.Extensions.Logging.Abstractions.NullLogger<RawAnswers>.Instance,
            "scores"
        );
        await kept.Keep(
            "soccer_epl",
            Core.Clock.Now,
            System.Text.Encoding.UTF8.GetBytes(WireScore.Json(new WireScore(MatchId, Kickoff, "2", "1")))
        );
        await Core.Sql($"INSERT INTO api_credits (at, call) VALUES ('{Core.Clock.Now:O}', 'scores soccer_epl')");
        // What collects odds must not take it for odds.
        var odds = await Core.Get<OddsCollector>().Start(new("api"), Ct);
        await odds!.Done;
        Assert.Single(kept.Waiting());
        await Run();

        Assert.Equal(BetResult.Win, (await Core.Bet(bet.Id)).Result);
        Assert.Empty(Calls);
        Assert.Empty(kept.Waiting());
    }

    [Fact]
    public async Task A_match_linked_away_but_played_under_its_own_id_gets_its_bets_back()
    {
        Core.Clock.Now = Before(590);
        var bet = await Core.Place(Form("Home", "3"));
        await Core.Receive(Before(500), new WireMatch(MatchId, Kickoff), new WireMatch("m2", Kickoff.AddDays(1)));
        await Core.Place(Form("Away", "3") with { MatchId = "other" });
        await Core.Receive(Before(400), new WireMatch("other", Kickoff, home: "C", away: "D"));
        Assert.Equal("m2", (await Core.Bet(bet.Id)).MatchId);
        Core.Clock.Now = Kickoff.AddHours(3);
        await Run();

        var now = await Core.Bet(bet.Id);
        Assert.Equal((MatchId, BetResult.Win), (now.MatchId, now.Result));
        Assert.Equal(["m1 -", "m2 -", "other -"], await Core.Rows("SELECT id, superseded_by FROM matches ORDER BY id"));
    }

    [Fact]
    public async Task Two_runs_at_once_ask_once()
    {
        await Core.Place(Form("Home", "3"));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(Run)));
        Assert.Single(Calls);
    }

    private Task<CollectorRun?> Run() => Core.Get<ScoreRun>().Run("schedule", Ct);

    private async Task<IReadOnlyList<CollectorRunLog>> Lines(CollectorRun run) =>
        await Core.Get<RunQueries>().Lines(run.Id, Ct);

    private async Task<(BetResult?, decimal?, SettledBy?)> State(Bet bet)
    {
        var now = await Core.Bet(bet.Id);
        return (now.Result, now.ProfitLoss, now.SettledBy);
    }
}

/// <summary>AUTO_SETTLE off.</summary>
public sealed class NoAutoSettleTests(PostgresFixture postgres) : CoreTestBase(postgres)
{
    protected override MonPsSettings Adjust(MonPsSettings settings) => settings with { AutoSettle = false };

    [Fact]
    public async Task No_score_is_asked_for_and_nothing_is_settled()
    {
        await Core.Receive(Before(600), new WireMatch(MatchId, Kickoff));
        Core.Api.SetScores("soccer_epl", WireScore.Json(new WireScore(MatchId, Kickoff, "2", "1")));
        var bet = await Core.Place(Form("Home", "3"));
        Core.Clock.Now = Kickoff.AddHours(3);

        Assert.Null(await Core.Get<ScoreRun>().Run("schedule", Ct));
        Assert.Empty(Core.Api.Requests);
        Assert.Null((await Core.Bet(bet.Id)).Result);
    }
}

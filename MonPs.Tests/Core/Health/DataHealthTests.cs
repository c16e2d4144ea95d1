using MonPs.Core.Closing;
using MonPs.Core.Collecting;
using MonPs.Core.Health;
using MonPs.Core.OddsApi;
using MonPs.Tests.Support;
using static MonPs.Tests.Support.CoreSteps;

namespace MonPs.Tests.Core.Health;

public sealed class DataHealthTests(PostgresFixture postgres) : CoreTestBase(postgres)
{
    private DataHealth Health => Core.Get<DataHealth>();

    [Fact]
    public async Task A_fresh_installation_has_its_leagues_and_nothing_in_them()
    {
        var leagues = await Health.Leagues(Ct);

        Assert.Equal(Core.Settings.CollectedSports, leagues.Select(l => l.League));
        Assert.All(leagues, l => Assert.Equal((true, null, 0), (l.IsFollowed, l.CollectedAt, l.Coming)));
        Assert.Equal(0, (await Health.Unquoted(10, Ct)).Total);
        Assert.Null((await Health.Grades(Ct)).Matches.PercentA);
    }

    [Fact]
    public async Task A_league_tells_what_comes_and_how_much_of_it_the_reference_quotes()
    {
        await Core.Receive(
            Before(60),
            new WireMatch(MatchId, Kickoff).H2h("pinnacle", 2m, 3m, 4m, Before(60)),
            new WireMatch("m2", Kickoff.AddHours(1), home: "Leeds", away: "Hull").H2h(
                "unibet_fr",
                2m,
                3m,
                4m,
                Before(60)
            )
        );
        Core.Clock.Now = Before(30);
        await Core.Place(Form("Home") with { MatchId = "m2" });

        var league = (await Health.Leagues(Ct)).Single(l => l.League == "soccer_epl");
        var unquoted = await Health.Unquoted(10, Ct);

        Assert.Equal((2, 1, 1, Kickoff), (league.Coming, league.Quoted, league.Bets, league.NextKickoff));
        Assert.Equal(Before(60), league.CollectedAt);
        Assert.Equal(
            (1, "m2", 1, 1),
            (unquoted.Total, unquoted.First[0].Id, unquoted.First[0].Bets, unquoted.First[0].Others)
        );
    }

    [Fact]
    public async Task A_league_is_failing_until_it_is_collected_again()
    {
        Core.Clock.Now = Before(60);
        var journal = await Core.Get<RunStore>().Start(JobNames.CollectOdds, "schedule", Ct);
        await journal.Error(
            RunEvent.LeagueFailed,
            "soccer_france_ligue_one",
            RunTexts.Reason(OddsApiError.LeagueUnknown),
            "-"
        );
        await journal.Finish();

        var failing = (await Health.Leagues(Ct))[0];
        Assert.Equal(("soccer_france_ligue_one", "@OddsApiError_LeagueUnknown"), (failing.League, failing.FailedWhy));
        Assert.Equal(journal.Run.Id, failing.FailedRun);

        await Core.Sql($"INSERT INTO league_collections VALUES ('soccer_france_ligue_one', '{Before(50):O}')");
        Assert.All(await Health.Leagues(Ct), l => Assert.Null(l.FailedAt));
    }

    [Theory]
    [InlineData(5, ClosingGrade.A)]
    [InlineData(6, ClosingGrade.B)]
    [InlineData(31, ClosingGrade.C)]
    [InlineData(181, ClosingGrade.D)]
    public async Task The_grades_of_matches_follow_the_closing_rule(int minutes, ClosingGrade grade)
    {
        await Core.Receive(
            Before(minutes),
            new WireMatch(MatchId, Kickoff).H2h("pinnacle", 2m, 3m, 4m, Before(minutes))
        );
        Core.Clock.Now = Kickoff.AddMinutes(1);

        var matches = (await Health.Grades(Ct)).Matches;

        Assert.Equal((1, 1), (matches.All, matches.Of(grade)));
        Assert.Equal(ClosingRule.Grade(Before(minutes), Kickoff), grade);
    }

    [Fact]
    public async Task Bets_without_closing_and_typed_ones_count_beside_the_graded()
    {
        await Core.Receive(Before(4), new WireMatch(MatchId, Kickoff).H2h("pinnacle", 2m, 3m, 4m, Before(4)));
        await Core.Place(Form("Home"));
        await Core.Place(Form("Home") with { MatchId = null });
        var typed = await Core.Place(Form("Home") with { MatchId = null });
        await Core.Change(typed, "closing_odds", "1.94");
        Core.Clock.Now = Kickoff.AddMinutes(1);
        await Core.Clv();

        var bets = (await Health.Grades(Ct)).Bets;

        Assert.Equal((3, 1, 1, 1), (bets.All, bets.Of(ClosingGrade.A), bets.ByHand, bets.None));
    }

    [Fact]
    public async Task The_heart_is_silent_when_the_last_run_failed_and_says_why()
    {
        await Run(new(2026, 8, 20, 16, 0, 0, TimeSpan.Zero), failed: false);
        await Run(new(2026, 8, 21, 8, 0, 0, TimeSpan.Zero), failed: true);
        Core.Clock.Now = new(2026, 8, 21, 8, 31, 0, TimeSpan.Zero);

        var beat = await Core.Get<HeartbeatQueries>().Read(Ct);

        Assert.Equal((HeartbeatKind.Missing, 16), (beat.Kind, beat.LastSuccess?.UtcDateTime.Hour));
        Assert.Equal(nameof(RunEvent.LeagueFailed), beat.Trouble?.Event);

        await Run(new(2026, 8, 21, 8, 32, 0, TimeSpan.Zero), failed: false);
        Assert.Equal(HeartbeatKind.Beating, (await Core.Get<HeartbeatQueries>().Read(Ct)).Kind);
    }

    private async Task Run(DateTimeOffset at, bool failed)
    {
        Core.Clock.Now = at;
        var journal = await Core.Get<RunStore>().Start(JobNames.CollectOdds, "schedule", Ct);
        if (failed)
            await journal.Error(RunEvent.LeagueFailed, "soccer_epl", RunTexts.Reason(OddsApiError.KeyRefused), "-");
        await journal.Finish();
    }
}

using MonPs.Core.Bets;
using MonPs.Core.Collecting;
using MonPs.Core.Health;
using MonPs.Core.OddsApi;
using MonPs.Tests.Support;
using static MonPs.Tests.Support.CoreSteps;

namespace MonPs.Tests.Core.Health;

/// <summary>Why each bet has no CLV, read from what the collector left behind.</summary>
public sealed class GapQueriesTests(PostgresFixture postgres) : CoreTestBase(postgres)
{
    [Fact]
    public async Task A_bet_whose_league_failed_before_kick_off_names_the_failure_and_its_run()
    {
        await Core.Receive(Before(3000), new WireMatch(MatchId, Kickoff));
        await Core.Place(Form("Home"));
        await Failure(Before(60), OddsApiError.KeyRefused);

        var gap = await Only(after: 5);

        Assert.Equal(GapCause.CollectionFailed, gap.Cause);
        Assert.Equal(("@OddsApiError_KeyRefused", Before(60)), (gap.Evidence.FailedWhy, gap.Evidence.FailedAt));
        Assert.NotNull(gap.Evidence.FailedRun);
    }

    [Fact]
    public async Task A_failure_after_kick_off_or_of_another_league_explains_nothing()
    {
        await Core.Receive(Before(3000), new WireMatch(MatchId, Kickoff));
        await Core.Place(Form("Home"));
        await Failure(Kickoff.AddMinutes(1), OddsApiError.TimedOut);
        await Failure(Before(60), OddsApiError.TimedOut, league: "soccer_france_ligue_one");

        Assert.Equal(GapCause.NotCollected, (await Only(after: 5)).Cause);
    }

    [Fact]
    public async Task A_bet_that_only_others_quoted_names_them()
    {
        await Core.Receive(
            Before(20),
            new WireMatch(MatchId, Kickoff)
                .H2h("unibet_fr", 2m, 3m, 4m, Before(20))
                .H2h("winamax_fr", 2m, 3m, 4m, Before(20))
        );
        await Core.Place(Form("Home"));

        var gap = await Only(after: 5);

        Assert.Equal(GapCause.NotQuoted, gap.Cause);
        Assert.Equal(["unibet_fr", "winamax_fr"], gap.Evidence.Others);
    }

    [Fact]
    public async Task A_reference_seen_only_in_play_says_when()
    {
        await Core.Receive(
            Kickoff.AddMinutes(9),
            new WireMatch(MatchId, Kickoff.AddHours(3)).H2h("pinnacle", 2m, 3m, 4m, Kickoff)
        );
        await Core.Receive(Kickoff.AddMinutes(10), new WireMatch(MatchId, Kickoff));
        await Core.Place(Form("Home"));

        var gap = await Only(after: 20);

        Assert.Equal((GapCause.OnlyInPlay, Kickoff.AddMinutes(9)), (gap.Cause, gap.Evidence.InPlayAt));
    }

    [Fact]
    public async Task A_bet_that_the_pass_has_not_looked_at_is_to_compute()
    {
        await Core.Receive(Before(4), new WireMatch(MatchId, Kickoff).H2h("pinnacle", 2m, 3m, 4m, Before(4)));
        await Core.Place(Form("Home"));
        Core.Clock.Now = Kickoff.AddMinutes(1);

        Assert.Equal(GapCause.ToCompute, Assert.Single((await Read()).Bets).Cause);
        await Core.Clv();
        Assert.Empty((await Read()).Bets);
    }

    [Fact]
    public async Task A_bet_to_come_shows_only_when_asked_for_or_sought_by_name_or_number()
    {
        await Core.Receive(Before(60), new WireMatch(MatchId, Kickoff));
        var bet = await Core.Place(Form("Home"));

        Assert.Empty((await Read()).Bets);
        Assert.Equal(GapCause.ToCome, Assert.Single((await Read(new(GapGroup.ToCome))).Bets).Cause);
        Assert.Single((await Read(new(Search: "wolv"))).Bets);
        Assert.Single((await Read(new(Search: $"#{bet.Id}"))).Bets);
        Assert.Empty((await Read(new(Search: "lens"))).Bets);
        Assert.Empty((await Read(new(Search: "%"))).Bets);
    }

    [Fact]
    public async Task The_planned_capture_of_a_bet_to_come_is_told()
    {
        await Core.Receive(Before(60), new WireMatch(MatchId, Kickoff));
        await Core.Place(Form("Home"));
        await Core.Sql(
            $"""
            INSERT INTO planned_captures (league, due, reason, cost, first_kickoff, last_kickoff, match_ids, state, planned_at)
            VALUES ('soccer_epl', '{Before(
                2
            ):O}', 'capture_with_open_bet', 2, '{Kickoff:O}', '{Kickoff:O}', ARRAY['{MatchId}'], 'planned', now())
            """
        );

        Assert.Equal(Before(2), Assert.Single((await Read(new(GapGroup.ToCome))).Bets).Evidence.Capture?.Due);
    }

    [Fact]
    public async Task Every_group_is_counted_whatever_page_is_asked_for()
    {
        await Core.Receive(Before(3000), new WireMatch(MatchId, Kickoff));
        await Core.Place(Form("Home"));
        await Core.Place(Form("Away"));
        await Core.Place(Form("Home") with { MatchId = null });
        await Core.Clv(Kickoff.AddMinutes(5), await Core.Place(Form("Draw") with { MatchId = "elsewhere" }));

        var page = await Core.Get<GapQueries>().Read(new(), 1, 2, Ct);
        var none = await Read(new(GapGroup.Combined));

        Assert.Equal((2, 4), (page.Bets.Count, page.Missing));
        Assert.Equal((2, 2), (page.Counts[GapGroup.NoReferenceQuote], page.Counts[GapGroup.MatchUnknown]));
        Assert.Empty(none.Bets);
        Assert.Equal(4, none.Missing);
    }

    [Fact]
    public async Task A_closing_typed_by_hand_takes_the_bet_off_the_list()
    {
        var bet = await Core.Place(Form("Home") with { MatchId = null });
        await Only(after: 5);

        await Core.Change(bet, "closing_odds", "1.94");

        Assert.Empty((await Read()).Bets);
    }

    private async Task<BetGap> Only(int after)
    {
        Core.Clock.Now = Kickoff.AddMinutes(after);
        await Core.Clv();
        return Assert.Single((await Read()).Bets);
    }

    private Task<GapPage> Read(GapFilter? filter = null) => Core.Get<GapQueries>().Read(filter ?? new(), 0, 10, Ct);

    private async Task Failure(DateTimeOffset at, OddsApiError error, string league = "soccer_epl")
    {
        Core.Clock.Now = at;
        var journal = await Core.Get<RunStore>().Start(JobNames.CollectOdds, "schedule", Ct);
        await journal.Error(RunEvent.LeagueFailed, league, RunTexts.Reason(error), "-");
        await journal.Finish();
    }
}

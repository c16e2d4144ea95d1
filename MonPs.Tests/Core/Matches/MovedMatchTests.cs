using MonPs.Core.Bets;
using MonPs.Core.Closing;
using MonPs.Core.Odds;
using MonPs.Tests.Support;
using static MonPs.Tests.Support.CoreSteps;

namespace MonPs.Tests.Core.Matches;

/// <summary>Matches that move, from the provider's answers to the bet and its closing line.</summary>
public sealed class MovedMatchTests(PostgresFixture postgres) : CoreTestBase(postgres)
{
    private const string NewId = "m2";
    private static readonly DateTimeOffset Later = Kickoff.AddHours(23);

    [Fact]
    public async Task A_bet_follows_its_match_to_the_new_id_and_says_where_it_was()
    {
        await Core.Receive(Before(600), Old());
        var bet = await Core.Place(Form());
        await Core.Receive(Before(500), Old(), New());

        var now = await Core.Bet(bet.Id);
        Assert.Equal((NewId, Later, Kickoff), (now.MatchId, now.KickoffTime, now.MovedFrom));
        Assert.Equal([$"{MatchId} {NewId}", $"{NewId} -"], await Links());
        Assert.Equal([$"moved collector {MatchId} {NewId}"], await Moves(bet));
    }

    [Fact]
    public async Task A_moved_match_is_listed_once_under_its_new_id()
    {
        await Core.Receive(Before(600), Old());
        await Core.Receive(Before(500), Old(), New());
        Core.Clock.Now = Before(400);

        Assert.Equal([NewId], (await Core.Get<OddsQueries>().Upcoming(null, Ct)).Select(m => m.MatchId));
        Assert.Null(await Core.Get<OddsQueries>().UpcomingById(MatchId, Ct));
    }

    [Fact]
    public async Task The_closing_line_is_that_of_the_new_kick_off_although_the_old_id_was_still_priced()
    {
        await Core.Receive(Before(600), Old());
        var bet = await Core.Place(Form("Home", "2.20"));
        await Core.Receive(Before(500), Old(), New());
        await Core.Receive(Before(10), Old(1.5m, Before(10)), New(2.0m, Before(10)));
        var afterOld = await Core.Clv(Kickoff.AddHours(1), bet);
        Assert.Equal((null, ClvReason.KickoffNotReached), (afterOld.ClosingOdds, afterOld.ClvReason));

        await Core.Receive(Later.AddMinutes(-2), New(2.1m, Later.AddMinutes(-2)));
        var closed = await Core.Clv(Later.AddMinutes(5), bet);

        Assert.Equal((2.1m, ClosingGrade.A, Later), (closed.ClosingOdds, closed.ClosingGrade, closed.ClosingKickoff));
    }

    [Fact]
    public async Task A_new_kick_off_under_the_same_id_opens_the_closing_again_and_leaves_its_row()
    {
        await Core.Receive(Before(600), Old());
        await Core.Receive(Before(3), Old(2.0m, Before(3)));
        var bet = await Core.Place(Form("Home", "2.20"));
        Assert.Equal(2.0m, (await Core.Clv(Kickoff.AddMinutes(1), bet)).ClosingOdds);

        await Core.Receive(Kickoff.AddMinutes(5), new WireMatch(MatchId, Later));
        var open = await Core.Clv(Kickoff.AddMinutes(6), bet);
        Assert.Equal((null, Later, Kickoff), (open.ClosingOdds, open.KickoffTime, open.MovedFrom));

        await Core.Receive(
            Later.AddMinutes(-4),
            new WireMatch(MatchId, Later).H2h("pinnacle", 1.9m, 3.5m, 4m, Later.AddMinutes(-4))
        );
        Assert.Equal(1.9m, (await Core.Clv(Later.AddMinutes(1), bet)).ClosingOdds);
        Assert.Equal(["moved collector - -"], await Moves(bet));
    }

    [Fact]
    public async Task A_kick_off_that_returns_to_what_it_was_is_no_longer_a_move()
    {
        await Core.Receive(Before(600), Old());
        var bet = await Core.Place(Form());
        await Core.Receive(Before(500), new WireMatch(MatchId, Kickoff.AddHours(1)));
        Assert.True((await Core.Bet(bet.Id)).IsMoved);
        await Core.Receive(Before(400), Old());

        Assert.Null((await Core.Bet(bet.Id)).MovedFrom);
        Assert.Equal(2, (await Moves(bet)).Count);
    }

    [Fact]
    public async Task After_several_moves_every_bet_is_on_the_last_id_and_remembers_the_first_kick_off()
    {
        await Core.Receive(Before(600), Old());
        var first = await Core.Place(Form());
        await Core.Receive(Before(500), Old(), New());
        var second = await Core.Place(Form() with { MatchId = NewId });
        var third = new WireMatch("m3", Kickoff.AddDays(5));
        await Core.Receive(Before(400), New(), third);
        await Core.Receive(Before(300), third);

        Assert.Equal(["m1 m3", "m2 m3", "m3 -"], await Links());
        Assert.Equal(("m3", Kickoff), ((await Core.Bet(first.Id)).MatchId, (await Core.Bet(first.Id)).MovedFrom));
        Assert.Equal(("m3", Later), ((await Core.Bet(second.Id)).MatchId, (await Core.Bet(second.Id)).MovedFrom));
        Assert.Equal(["moved collector m1 m2", "moved collector m2 m3"], await Moves(first));
    }

    [Fact]
    public async Task A_bet_made_on_the_old_id_afterwards_follows_with_the_next_answer()
    {
        await Core.Receive(Before(600), Old());
        await Core.Receive(Before(500), Old(), New());
        var bet = await Core.Place(Form());
        await Core.Receive(Before(400), Old(), New());

        Assert.Equal(NewId, (await Core.Bet(bet.Id)).MatchId);
    }

    [Fact]
    public async Task When_the_new_id_vanishes_the_old_one_is_the_match_again_and_nothing_is_lost()
    {
        await Core.Receive(Before(900), Old());
        var bet = await Core.Place(Form());
        await Core.Receive(Before(800), Old(), New());
        await Core.Receive(Before(790), Old());
        Assert.Equal(NewId, (await Core.Bet(bet.Id)).MatchId);
        await Core.Receive(Before(600), Old());

        var back = await Core.Bet(bet.Id);
        Assert.Equal((MatchId, Kickoff, null), (back.MatchId, back.KickoffTime, back.MovedFrom));
        Assert.Equal(["m1 -", "m2 m1"], await Links());

        await Core.Receive(Before(500), New());
        Assert.Equal(["m1 m2", "m2 -"], await Links());
        Assert.Equal(NewId, (await Core.Bet(bet.Id)).MatchId);
        Assert.Equal(3, (await Moves(bet)).Count);
    }

    [Fact]
    public async Task The_same_answers_again_write_nothing()
    {
        await Core.Receive(Before(600), Old());
        var bet = await Core.Place(Form());
        await Core.Receive(Before(500), Old(), New());
        await Core.Receive(Before(400), Old(), New());
        await Core.Receive(Before(300), Old(), New());

        Assert.Single(await Moves(bet));
        Assert.Equal(["1"], await Core.Rows("SELECT count(*) FROM match_links"));
    }

    [Fact]
    public async Task An_answer_stored_late_never_undoes_a_link()
    {
        await Core.Receive(Before(900), Old());
        var bet = await Core.Place(Form());
        await Core.Receive(Before(500), Old(), New());
        await Core.Receive(Before(700), Old());

        Assert.Equal(NewId, (await Core.Bet(bet.Id)).MatchId);
    }

    [Fact]
    public async Task Two_genuine_matches_are_told_apart_after_a_week_and_their_bets_go_home()
    {
        var (first, second) = (Kickoff.AddDays(9), Kickoff.AddDays(12));
        WireMatch One(DateTimeOffset at) => new WireMatch(MatchId, first).H2h("pinnacle", 2, 3, 4, at);
        WireMatch Two(DateTimeOffset at) => new WireMatch(NewId, second).H2h("pinnacle", 2, 3, 4, at);
        await Core.Receive(Before(600), One(Before(600)));
        var bet = await Core.Place(Form());
        await Core.Receive(Before(500), One(Before(500)), Two(Before(500)));
        var own = await Core.Place(Form() with { MatchId = NewId });
        Assert.Equal(NewId, (await Core.Bet(bet.Id)).MatchId);
        var week = Before(500).AddDays(7).AddHours(1);
        await Core.Receive(week, One(week), Two(week));
        await Core.Receive(week.AddHours(4), One(week.AddHours(4)), Two(week.AddHours(4)));

        Assert.Equal(["m1 -", "m2 -"], await Links());
        Assert.Equal((MatchId, NewId), ((await Core.Bet(bet.Id)).MatchId, (await Core.Bet(own.Id)).MatchId));
    }

    [Fact]
    public async Task A_closing_typed_by_hand_stays_when_the_match_moves()
    {
        await Core.Receive(Before(600), Old());
        var bet = await Core.Place(Form("Home", "2.20"));
        await Core.Change(bet, "closing_odds", "2.00");
        await Core.Receive(Before(500), Old(), New());
        var now = await Core.Clv(Later.AddHours(1), bet);

        Assert.Equal((2.00m, ClosingMethod.Manual, NewId), (now.ClosingOdds, now.ClosingMethod, now.MatchId));
    }

    [Fact]
    public async Task An_answer_without_any_bookmaker_still_moves_the_match()
    {
        await Core.Receive(Before(600), Old());
        var bet = await Core.Place(Form());
        await Core.Receive(Before(500), Old(), new WireMatch(NewId, Later));

        Assert.Equal(NewId, (await Core.Bet(bet.Id)).MatchId);
    }

    private static WireMatch Old(decimal home = 2m, DateTimeOffset? at = null) =>
        new WireMatch(MatchId, Kickoff).H2h("pinnacle", home, 3.4m, 3.8m, at ?? Before(650));

    private static WireMatch New(decimal home = 2m, DateTimeOffset? at = null) =>
        new WireMatch(NewId, Later).H2h("pinnacle", home, 3.4m, 3.8m, at ?? Before(650));

    private Task<List<string>> Links() => Core.Rows("SELECT id, superseded_by FROM matches ORDER BY id");

    private Task<List<string>> Moves(Bet bet) =>
        Core.Rows(
            $"""
            SELECT action, actor, changes -> 'match_id' ->> 0, changes -> 'match_id' ->> 1 FROM manual_bet_revisions
            WHERE bet_id = {bet.Id} AND action = 'moved' ORDER BY id
            """
        );
}

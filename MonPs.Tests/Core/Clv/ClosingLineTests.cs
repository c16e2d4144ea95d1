using MonPs.Core.Bets;
using MonPs.Core.Closing;
using MonPs.Tests.Support;
using static MonPs.Tests.Support.CoreSteps;

namespace MonPs.Tests.Core.Clv;

/// <summary>What becomes the closing line of a bet, through storing, pass and database.</summary>
public sealed class ClosingLineTests(PostgresFixture postgres) : CoreTestBase(postgres)
{
    [Fact]
    public async Task Over_3_at_205_against_a_last_price_of_194_is_worth_56701_percent()
    {
        await Quote(30, 1.98m);
        await Quote(4, 1.94m);
        var bet = await After(5, await Core.Place(Form()));

        Assert.Equal(5.6701m, bet.ClvPercent);
        Assert.Equal(
            (1.94m, ClosingMethod.Quote, ClosingGrade.A, Before(4), Kickoff),
            (bet.ClosingOdds, bet.ClosingMethod, bet.ClosingGrade, bet.ClosingSeenAt, bet.ClosingKickoff)
        );
        Assert.Null(bet.ClvReason);
    }

    [Fact]
    public async Task A_later_in_play_quote_changes_nothing()
    {
        await Quote(4, 1.94m);
        var bet = await After(5, await Core.Place(Form()));
        await Quote(-10, 1.2m);

        Assert.Equal(5.6701m, (await After(15, bet)).ClvPercent);
    }

    [Fact]
    public async Task An_in_play_quote_that_slipped_into_the_table_changes_nothing()
    {
        await Quote(4, 1.94m);
        await Insert(collected: 3, source: -3, over: 1.2m);
        await Insert(collected: -3, source: 3, over: 1.3m);

        Assert.Equal(1.94m, (await After(5, await Core.Place(Form()))).ClosingOdds);
    }

    [Fact]
    public async Task A_price_whose_age_is_unknown_never_closes()
    {
        await Quote(30, 1.98m);
        await Core.Receive(Before(4), new WireMatch(MatchId, Kickoff).Totals("pinnacle", 3.0m, 1.94m, 1.96m, null));

        Assert.Equal(1.98m, (await After(5, await Core.Place(Form()))).ClosingOdds);
    }

    [Fact]
    public async Task A_kick_off_brought_forward_into_a_span_counts_the_quote_as_seen_at_its_start()
    {
        await Quote(100, 1.94m);
        await Quote(20, 1.94m);
        await Core.Receive(Before(15), new WireMatch(MatchId, Before(60)));
        var bet = await After(5, await Core.Place(Form()));

        Assert.Equal((1.94m, Before(100), ClosingGrade.C), (bet.ClosingOdds, bet.ClosingSeenAt, bet.ClosingGrade));
    }

    [Fact]
    public async Task A_moved_kick_off_opens_the_bet_again_and_closes_it_at_the_new_time()
    {
        await Quote(4, 1.94m);
        var bet = await After(5, await Core.Place(Form()));
        var later = Kickoff.AddDays(1);
        await Core.Receive(Kickoff.AddMinutes(6), new WireMatch(MatchId, later));
        var open = await After(7, bet);
        Assert.Equal((null, null, ClvReason.KickoffNotReached), (open.ClosingOdds, open.ClvPercent, open.ClvReason));
        Assert.Equal(later, open.KickoffTime);

        var at = later.AddMinutes(-2);
        await Core.Receive(at, new WireMatch(MatchId, later).Totals("pinnacle", 3.0m, 2.00m, 1.90m, at));
        var closed = await Core.Clv(later.AddMinutes(5), bet);
        Assert.Equal(
            (2.00m, 2.5m, later, null),
            (closed.ClosingOdds, closed.ClvPercent, closed.ClosingKickoff, closed.ClvReason)
        );
    }

    [Fact]
    public async Task Pruning_old_quotes_keeps_what_was_computed_from_them()
    {
        await Quote(4, 1.94m);
        var bet = await After(5, await Core.Place(Form()));
        await Core.Sql("DELETE FROM odds_totals; UPDATE matches SET quotes_stored_at = '2026-08-22Z'");

        Assert.Equal(5.6701m, (await After(10, bet)).ClvPercent);
    }

    [Fact]
    public async Task A_better_quote_stored_later_replaces_a_worse_one()
    {
        await Quote(90, 1.98m);
        var bet = await After(5, await Core.Place(Form()));
        Assert.Equal(ClosingGrade.C, bet.ClosingGrade);
        await Quote(2, 1.94m);

        var better = await After(5, bet);
        Assert.Equal((1.94m, ClosingGrade.A, 5.6701m), (better.ClosingOdds, better.ClosingGrade, better.ClvPercent));
    }

    [Fact]
    public async Task Outcomes_are_matched_by_name_not_by_position()
    {
        await Core.Receive(Before(4), new WireMatch(MatchId, Kickoff).H2h("pinnacle", 2.10m, 3.40m, 3.80m, Before(4)));
        var away = await Core.Place(Form("Away", "4.00"));
        var draw = await Core.Place(Form("Draw", "3.50"));

        Assert.Equal(3.80m, (await After(5, away)).ClosingOdds);
        Assert.Equal(3.40m, (await Core.Bet(draw.Id)).ClosingOdds);
    }

    [Fact]
    public async Task A_typed_closing_is_never_overwritten()
    {
        var bet = await Core.Place(Form());
        await Core.Change(bet, "closing_odds", "2,00");
        await Quote(4, 1.94m);

        var typed = await After(5, bet);
        Assert.Equal((2.00m, ClosingMethod.Manual, 2.5m), (typed.ClosingOdds, typed.ClosingMethod, typed.ClvPercent));
    }

    [Fact]
    public async Task A_typed_closing_taken_back_lets_the_pass_find_the_line_again()
    {
        var bet = await Core.Place(Form());
        await Core.Change(bet, "closing_odds", "2,00");
        await Quote(4, 1.94m);
        await Core.Change(bet, "closing_odds", null);

        Assert.Equal((1.94m, ClosingMethod.Quote), await Closing(bet));
    }

    [Fact]
    public async Task The_closing_of_a_corrected_bet_is_looked_up_again()
    {
        await Quote(4, 1.94m);
        var bet = await After(5, await Core.Place(Form()));
        await Core.Change(bet, "selection", "Under 3.0");

        Assert.Equal((1.96m, ClosingMethod.Quote), await Closing(bet));
    }

    [Fact]
    public async Task Odds_corrected_change_the_clv_at_once_and_the_pass_agrees()
    {
        await Quote(4, 1.94m);
        var bet = await After(5, await Core.Place(Form()));
        var done = Assert.IsType<BetOutcome.Done>(await Core.Change(bet, "odds_obtained", "2.00"));
        Assert.Equal(3.0928m, done.Bet.ClvPercent);

        var again = await After(6, bet);
        Assert.Equal(3.0928m, again.ClvPercent);
        Assert.NotNull(again.ClvCalculatedAt);
    }

    private async Task<(decimal?, ClosingMethod?)> Closing(Bet bet)
    {
        var now = await After(5, bet);
        return (now.ClosingOdds, now.ClosingMethod);
    }

    private Task<Bet> After(double minutes, Bet bet) => Core.Clv(Kickoff.AddMinutes(minutes), bet);

    private async Task Quote(double minutesBefore, decimal over) =>
        await Core.Receive(
            Before(minutesBefore),
            new WireMatch(MatchId, Kickoff).Totals("pinnacle", 3.0m, over, 1.96m, Before(minutesBefore))
        );

    private Task Insert(double collected, double source, decimal over) =>
        Core.Sql(
            FormattableString.Invariant(
                $"INSERT INTO odds_totals VALUES ('{MatchId}', 'pinnacle', 3.0, {over}, 1.9, '{Before(collected):O}', '{Before(collected):O}', '{Before(source):O}')"
            )
        );
}

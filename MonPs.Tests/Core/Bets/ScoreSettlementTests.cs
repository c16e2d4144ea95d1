using System.Globalization;
using MonPs.Core.Bets;
using MonPs.Core.Odds;
using MonPs.Tests.Support;
using static MonPs.Tests.Support.CoreSteps;

namespace MonPs.Tests.Core.Bets;

/// <summary>From a stored score to settled bets.</summary>
public sealed class ScoreSettlementTests(PostgresFixture postgres) : CoreTestBase(postgres)
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Core.Receive(Before(600), new WireMatch(MatchId, Kickoff));
        Core.Clock.Now = Kickoff.AddHours(3);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(2, 2)]
    [InlineData(4, 3)]
    public async Task Every_totals_line_is_settled_as_two_half_stakes_on_its_neighbours(int home, int away)
    {
        for (var line = 0.25m; line <= 7.5m; line += 0.25m)
            foreach (var side in new[] { "Over", "Under" })
                await Core.Place(Form($"{side} {line.ToString("0.00", CultureInfo.InvariantCulture)}", "1.95"));
        await Score(home, away);
        await Core.Get<ScoreSettlement>().Run(Ct);

        var bets = (await Core.Get<BetQueries>().List(new(), BetSort.NewestFirst, 0, 100, Ct)).Bets;
        Assert.Equal(60, bets.Count);
        Assert.All(bets, bet => Assert.Equal(TwoHalves(bet, home + away), bet.ProfitLoss));
        Assert.All(bets, bet => Assert.True(bet.IsSettledByScore));
    }

    [Theory]
    [InlineData(2, 1, "Home")]
    [InlineData(1, 1, "Draw")]
    [InlineData(0, 4, "Away")]
    public async Task A_1x2_bet_wins_on_the_side_that_won_and_loses_on_the_others(int home, int away, string winner)
    {
        string[] sides = ["Home", "Draw", "Away"];
        foreach (var side in sides)
            await Core.Place(Form(side, "3"));
        await Score(home, away);
        await Core.Get<ScoreSettlement>().Run(Ct);

        var bets = (await Core.Get<BetQueries>().List(new(), BetSort.NewestFirst, 0, 10, Ct)).Bets;
        Assert.All(
            bets,
            bet =>
                Assert.Equal(
                    bet.Selection == winner ? (BetResult.Win, 100m) : (BetResult.Loss, -50m),
                    (bet.Result!.Value, bet.ProfitLoss!.Value)
                )
        );
    }

    [Fact]
    public async Task The_database_says_of_every_score_and_line_what_the_settlement_says()
    {
        var rows = await Core.Rows(
            """
            SELECT s || ' ' || to_char(l, 'FM990.00'), h, a, result_of_score(s || ' ' || l, l, h, a)
            FROM unnest(ARRAY['Over', 'Under']) s, generate_series(0.25, 6, 0.25) l, generate_series(0, 4) h, generate_series(0, 4) a
            UNION ALL
            SELECT s || ' 0', h, a, result_of_score(s, NULL, h, a)
            FROM unnest(ARRAY['Home', 'Draw', 'Away']) s, generate_series(0, 4) h, generate_series(0, 4) a
            """
        );

        Assert.Equal(2 * 24 * 25 + 75, rows.Count);
        Assert.All(rows, row => Assert.EndsWith(" " + Said(row.Split(' ')), row, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("loss")]
    [InlineData("void")]
    [InlineData("cash_out")]
    public async Task A_hand_made_result_is_never_overwritten(string result)
    {
        var bet = await Core.Place(Form("Home", "3"));
        await Settle(bet, result);
        await Score(2, 0);
        await Core.Get<ScoreSettlement>().Run(Ct);

        var now = await Core.Bet(bet.Id);
        Assert.Equal((result, SettledBy.User), (MonPs.Core.Data.SnakeCase.Of(now.Result!.Value), now.SettledBy));
        Assert.False(await Core.Get<ScoreSettlement>().HasWork(Ct));
    }

    [Fact]
    public async Task An_automatic_result_taken_back_by_hand_stays_open()
    {
        var bet = await Settled("Home");
        await Core.Change(bet, "result", null);
        await Core.Get<ScoreSettlement>().Run(Ct);
        Assert.Null((await Core.Bet(bet.Id)).Result);
        // Once more, and again: it was a person's word.
        await Core.Change(bet, "result", null);
        await Score(3, 0);
        await Core.Get<ScoreSettlement>().Run(Ct);

        Assert.Equal((null, SettledBy.User), ((await Core.Bet(bet.Id)).Result, (await Core.Bet(bet.Id)).SettledBy));
    }

    [Fact]
    public async Task An_automatic_result_corrected_by_hand_is_hand_made_from_then_on()
    {
        var bet = await Settled("Home");
        await Core.Change(bet, "result", "void");
        Core.Clock.Advance(TimeSpan.FromHours(1));
        await Score(0, 3);
        await Core.Get<ScoreSettlement>().Run(Ct);

        Assert.Equal(BetResult.Void, (await Core.Bet(bet.Id)).Result);
    }

    [Fact]
    public async Task A_corrected_score_settles_again_with_a_row_and_is_told()
    {
        var bet = await Settled("Home");
        Core.Clock.Advance(TimeSpan.FromHours(1));
        await Score(2, 2);
        var again = await Core.Get<ScoreSettlement>().Run(Ct);

        Assert.Equal(new ScoreSettlementResult(0, 1), again);
        Assert.Equal((BetResult.Loss, -50m), await State(bet));
        Assert.Equal(["created", "scored", "rescored"], await Actions(bet));
        var told = Assert.Single(await Core.Get<ResultDisagreements>().List(Ct));
        Assert.Equal((BetResult.Win, BetResult.Loss), (told.Before, told.Result));
    }

    [Fact]
    public async Task A_score_corrected_without_changing_the_result_changes_nothing_on_the_bet()
    {
        var bet = await Settled("Home");
        Core.Clock.Advance(TimeSpan.FromHours(1));
        await Score(3, 0);
        Assert.Equal(new ScoreSettlementResult(0, 0), await Core.Get<ScoreSettlement>().Run(Ct));

        Assert.Equal(["created", "scored"], await Actions(bet));
        Assert.False(await Core.Get<ScoreSettlement>().HasWork(Ct));
    }

    [Fact]
    public async Task A_score_that_contradicts_a_hand_made_result_is_told_and_void_is_not_contradicted()
    {
        var wrong = await Core.Place(Form("Home", "3"));
        await Settle(wrong, "loss");
        await Settle(await Core.Place(Form("Away", "3")), "loss");
        await Settle(await Core.Place(Form("Home", "3")), "void");
        await Score(2, 0);

        var told = Assert.Single(await Core.Get<ResultDisagreements>().List(Ct));
        Assert.Equal((wrong.Id, BetResult.Loss, BetResult.Win), (told.BetId, told.Result, told.ByScore));
        var match = await Core.Get<MonPs.Core.Matches.MatchQueries>().Find(MatchId, Ct);
        Assert.Equal(BetResult.Win, ResultDisagreements.Of(await Core.Bet(wrong.Id), match));
    }

    [Fact]
    public async Task Another_selection_forgets_the_automatic_result_and_is_settled_anew()
    {
        var bet = await Settled("Home");
        await Core.Change(bet, "selection", "Away");
        Assert.Null((await Core.Bet(bet.Id)).Result);
        await Core.Get<ScoreSettlement>().Run(Ct);

        Assert.Equal((BetResult.Loss, -50m), await State(bet));
    }

    [Fact]
    public async Task Settling_twice_changes_nothing_and_the_automatic_ones_can_be_listed()
    {
        var bet = await Settled("Home");
        await Settle(await Core.Place(Form("Home", "3")), "win");
        Assert.Equal(new ScoreSettlementResult(0, 0), await Core.Get<ScoreSettlement>().Run(Ct));

        Assert.Equal(1, await Core.Get<ResultDisagreements>().CountAutomatic(Ct));
        var automatic = await Core.Get<BetQueries>()
            .List(new() { SettledBy = SettledBy.Score }, BetSort.NewestFirst, 0, 10, Ct);
        Assert.Equal([bet.Id], automatic.Bets.Select(b => b.Id));
    }

    // Not by the rule under test: each half of the stake wins, loses or comes back on its own line.
    private static decimal TwoHalves(Bet bet, int goals)
    {
        var line = bet.Line!.Value;
        decimal[] lines = line * 4 % 2 == 0 ? [line, line] : [line - 0.25m, line + 0.25m];
        var profit = lines.Sum(each =>
            goals == each ? 0
            : bet.Outcome == Outcome.Over == goals > each ? bet.Stake / 2 * (bet.OddsObtained - 1)
            : -bet.Stake / 2
        );
        return decimal.Round(profit, 2, MidpointRounding.AwayFromZero);
    }

    private static string Said(string[] row) =>
        MonPs.Core.Data.SnakeCase.Of(
            Settlement.FromScore(
                Enum.Parse<Outcome>(row[0]),
                decimal.Parse(row[1], CultureInfo.InvariantCulture),
                int.Parse(row[2], CultureInfo.InvariantCulture),
                int.Parse(row[3], CultureInfo.InvariantCulture)
            )
        );

    private async Task<Bet> Settled(string selection)
    {
        var bet = await Core.Place(Form(selection, "3"));
        await Score(2, 0);
        await Core.Get<ScoreSettlement>().Run(Ct);
        return await Core.Bet(bet.Id);
    }

    private async Task Settle(Bet bet, string result)
    {
        var fields = new Dictionary<string, string?> { ["result"] = result };
        if (result == "cash_out")
            fields["cash_out_amount"] = "60";
        Assert.IsType<BetOutcome.Done>(await Core.Get<BetStore>().Change(bet.Id, new(fields), "api", null, Ct));
    }

    private Task Score(int home, int away) =>
        Core.Sql(
            $"""
            UPDATE matches SET home_score = {home}, away_score = {away}, completed_at = '{Core.Clock.Now:O}', scored_at = '{Core.Clock.Now:O}'
            WHERE id = '{MatchId}'
            """
        );

    private async Task<(BetResult?, decimal?)> State(Bet bet)
    {
        var now = await Core.Bet(bet.Id);
        return (now.Result, now.ProfitLoss);
    }

    private async Task<List<string>> Actions(Bet bet) =>
        [.. (await Core.Get<BetQueries>().History(bet.Id, Ct)).OrderBy(r => r.Id).Select(r => r.Action)];
}

using MonPs.Core.Bets;
using MonPs.Tests.Support;
using static MonPs.Tests.Support.CoreSteps;

namespace MonPs.Tests.Core.Bets;

public sealed class SettlingTests(PostgresFixture postgres) : CoreTestBase(postgres)
{
    [Theory]
    [InlineData("win", 47.5)]
    [InlineData("half_win", 23.75)]
    [InlineData("push", 0)]
    [InlineData("void", 0)]
    [InlineData("half_loss", -25)]
    [InlineData("loss", -50)]
    public async Task A_result_brings_its_profit(string result, double profit)
    {
        var bet = await Settle("result", result);
        Assert.Equal(((decimal)profit, SettledBy.User, Core.Clock.Now), (bet.ProfitLoss, bet.SettledBy, bet.SettledAt));
    }

    [Theory]
    [InlineData("cash_out_amount", "62,30", 12.30)]
    [InlineData("profit_loss", "-7.25", -7.25)]
    public async Task A_cash_out_takes_the_amount_typed(string field, string typed, double profit)
    {
        var bet = await Settle("result", "cash_out", field, typed);
        Assert.Equal((BetResult.CashOut, (decimal)profit), (bet.Result, bet.ProfitLoss));
    }

    [Theory]
    [InlineData("result", "cash_out", "cash_out_amount", "CashOutMissing")]
    [InlineData("result", "won", "result", "Result")]
    [InlineData("profit_loss", "12", "result", "ResultMissing")]
    [InlineData("closing_odds", "0.9", "closing_odds", "OddsRange")]
    [InlineData("stake", "0", "stake", "StakeRange")]
    public async Task A_wrong_change_is_refused_naming_the_field_and_changes_nothing(
        string field,
        string value,
        string faulty,
        string code
    )
    {
        var bet = await Core.Place(Form(odds: "1.95"));
        var fault = Assert.Single(Assert.IsType<BetOutcome.Invalid>(await Core.Change(bet, field, value)).Faults);

        Assert.Equal((faulty, code), (fault.Field, fault.Code));
        Assert.Equal((1, null, 50m), await State(bet));
    }

    [Fact]
    public async Task A_settled_bet_can_be_opened_again()
    {
        var bet = await Settle("result", "win");
        await Core.Change(bet, "result", null);
        var open = await Core.Bet(bet.Id);

        Assert.Equal((null, null, null, null), (open.Result, open.ProfitLoss, open.SettledBy, open.SettledAt));
    }

    [Fact]
    public async Task A_corrected_stake_moves_the_profit_of_a_settled_bet()
    {
        var bet = await Settle("result", "win");
        await Core.Change(bet, "stake", "100");
        Assert.Equal(95m, (await Core.Bet(bet.Id)).ProfitLoss);
    }

    [Fact]
    public async Task A_change_of_a_version_that_is_not_there_any_more_is_refused_with_the_current_bet()
    {
        var bet = await Settle("result", "win");
        var second = await Core.Get<BetStore>().Change(bet.Id, BetPatch.Of("result", "loss"), "api", 1, Ct);

        Assert.Equal(BetResult.Win, Assert.IsType<BetOutcome.Stale>(second).Current.Result);
        Assert.Equal(BetResult.Win, (await Core.Bet(bet.Id)).Result);
    }

    [Fact]
    public async Task Of_two_settles_at_the_same_instant_the_second_sees_the_first()
    {
        var bet = await Core.Place(Form());
        string[] results = ["win", "loss", "win", "loss", "win", "loss"];
        var outcomes = await Task.WhenAll(
            results.Select(r =>
                Task.Run(() => Core.Get<BetStore>().Change(bet.Id, BetPatch.Of("result", r), "api", bet.Version, Ct))
            )
        );

        var done = Assert.Single(outcomes.OfType<BetOutcome.Done>()).Bet;
        Assert.All(outcomes.OfType<BetOutcome.Stale>(), stale => Assert.Equal(done.Result, stale.Current.Result));
        Assert.Equal(5, outcomes.OfType<BetOutcome.Stale>().Count());
    }

    [Fact]
    public async Task Changes_without_a_version_follow_one_another_and_none_is_lost()
    {
        var bet = await Core.Place(Form());
        string[] fields = ["notes", "bookmaker", "sport", "stake"];
        var outcomes = await Task.WhenAll(fields.Select(field => Task.Run(() => Core.Change(bet, field, "77"))));

        Assert.All(outcomes, outcome => Assert.IsType<BetOutcome.Done>(outcome));
        var now = await Core.Bet(bet.Id);
        Assert.Equal(("77", "77", "77", 77m, 5), (now.Notes, now.Bookmaker, now.Sport, now.Stake, now.Version));
    }

    [Fact]
    public async Task Settling_a_bet_that_is_not_there_says_so() =>
        Assert.Equal(
            new BetOutcome.NotFound(404),
            await Core.Get<BetStore>().Change(404, BetPatch.Of("result", "win"), "api", null, Ct)
        );

    private async Task<Bet> Settle(params string[] pairs)
    {
        var bet = await Core.Place(Form(odds: "1.95"));
        var fields = pairs.Chunk(2).ToDictionary(pair => pair[0], string? (pair) => pair[1]);
        var outcome = await Core.Get<BetStore>().Change(bet.Id, new(fields), "api", null, Ct);
        return Assert.IsType<BetOutcome.Done>(outcome).Bet;
    }

    private async Task<(int, BetResult?, decimal)> State(Bet bet)
    {
        var now = await Core.Bet(bet.Id);
        return (now.Version, now.Result, now.Stake);
    }
}

using MonPs.Core.Bets;
using MonPs.Web.Cli;

namespace MonPs.Tests.Web.Cli;

public sealed class SettleWishTests
{
    [Theory]
    [InlineData("win", BetResult.Win)]
    [InlineData("gagné", BetResult.Win)]
    [InlineData("Gagne", BetResult.Win)]
    [InlineData("half_loss", BetResult.HalfLoss)]
    [InlineData("demi-perdu", BetResult.HalfLoss)]
    [InlineData("perdu", BetResult.Loss)]
    [InlineData("open", null)]
    public void A_result_is_read_as_on_the_wire_or_as_on_the_page(string typed, BetResult? expected)
    {
        var wish = SettleWish.Read(["12", "13,14", "12", typed], null, null);

        Assert.Null(wish.Fault);
        Assert.Equal(expected, wish.Result);
        Assert.Equal([12L, 13, 14], wish.Ids);
    }

    [Theory]
    [InlineData("douze", "win", null, null, "douze")]
    [InlineData("12", "winn", null, null, "winn")]
    [InlineData("12", "win", "beaucoup", null, "--profit")]
    [InlineData("12", "cash_out", null, null, "--paid")]
    [InlineData("12", "cash_out", null, "peu", "--paid")]
    public void What_cannot_be_understood_is_named(
        string id,
        string result,
        string? profit,
        string? paid,
        string named
    ) => Assert.Contains(named, SettleWish.Read([id, result], profit, paid).Fault);

    [Theory]
    [InlineData("win", null, null, "19.00")]
    [InlineData("loss", null, null, "-20.00")]
    [InlineData("win", "18,5", null, "18.5")]
    [InlineData("cash_out", null, "31,20", "11.20")]
    [InlineData("open", null, null, null)]
    public void What_is_shown_before_is_what_core_will_compute(
        string result,
        string? profit,
        string? paid,
        string? expected
    )
    {
        var bet = new Bet
        {
            MatchName = "A vs B",
            Selection = "Home",
            OddsObtained = 1.95m,
            Stake = 20m,
        };

        var shown = SettleWish.Read(["1", result], profit, paid).ProfitOf(bet);

        Assert.Equal(
            expected is null ? null : decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture),
            shown
        );
    }
}

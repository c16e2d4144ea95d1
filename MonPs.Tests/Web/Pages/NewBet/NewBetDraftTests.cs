using MonPs.Core.Odds;
using MonPs.Web.Pages.NewBet;

namespace MonPs.Tests.Web.Pages.NewBet;

public class NewBetDraftTests
{
    [Fact]
    public void A_price_fills_odds_and_bookmaker_and_the_form_carries_the_key()
    {
        var draft = new NewBetDraft();
        draft.Choose(Outcome.Over, 2.5m, new(1.95m, "winamax_fr"));
        var form = draft.ToForm();
        Assert.Equal("Winamax (FR)", draft.Bookmaker);
        Assert.Equal(
            ("totals", "Over", "2.5", "winamax_fr"),
            (form.MarketType, form.Selection, form.Line, form.Bookmaker)
        );
    }

    [Theory]
    [InlineData("1,95", "50", "47.50")]
    [InlineData("1,95", "", null)]
    [InlineData("1", "50", null)]
    [InlineData("deux", "50", null)]
    public void The_gain_is_shown_only_for_odds_and_a_stake_that_make_sense(string odds, string stake, string? gain)
    {
        var draft = new NewBetDraft { Odds = odds, Stake = stake };
        Assert.Equal(
            gain is null ? null : decimal.Parse(gain, System.Globalization.CultureInfo.InvariantCulture),
            draft.Gain
        );
    }

    [Fact]
    public void A_bookmaker_we_do_not_know_is_kept_as_it_was_typed() =>
        Assert.Equal(
            "Chez Lulu",
            new NewBetDraft { Bookmaker = " Chez Lulu " }
                .ToForm()
                .Bookmaker
        );
}

using MonPs.Core.Odds;
using MonPs.Tests.Support;
using MonPs.Web.Pages.NewBet;

namespace MonPs.Tests.Web.Pages.NewBet;

public sealed class BetWishTests : PartTest
{
    private static readonly UpcomingMatch Match = new(
        "m1",
        "soccer_epl",
        "Wolves",
        "Arsenal",
        Now.AddHours(2),
        null,
        null,
        null,
        [],
        null
    );

    [Fact]
    public void A_wish_fills_in_the_whole_form()
    {
        var draft = new NewBetDraft();
        draft.Choose(Match, new("m1", Outcome.Over, 2.5m, "unibet_nl", 2.10m, 17.48m));
        var form = draft.ToForm();
        Assert.Equal(
            ("m1", "totals", "Over", "2.5", "unibet_nl", "2,10", "17,48"),
            (form.MatchId, form.MarketType, form.Selection, form.Line, form.Bookmaker, form.OddsObtained, form.Stake)
        );
    }

    [Fact]
    public void Without_a_known_stake_what_was_typed_stays()
    {
        var draft = new NewBetDraft { Stake = "20" };
        draft.Choose(Match, new("m1", Outcome.Home, null, "unibet_nl", 2.10m, null));
        Assert.Equal(("20", "2,10"), (draft.Stake, draft.Odds));
    }
}

using MonPs.Core.Bets;
using MonPs.Core.Odds;
using MonPs.Web.Culture;
using MonPs.Web.Pages.BetPage;

namespace MonPs.Tests.Web.Pages.BetPage;

public class BetEditTests
{
    static readonly UserZone Paris = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"));

    [Fact]
    public void Only_what_was_changed_is_sent()
    {
        var edit = new BetEdit(Bet(stake: 50), Paris) { ["stake"] = "60" };
        var patch = edit.Patch();
        Assert.Equal("60", patch["stake"]);
        Assert.False(patch.Has("odds_obtained") || patch.Has("notes") || patch.Tags is not null);
    }

    [Fact]
    public void A_new_line_goes_with_its_side()
    {
        var edit = new BetEdit(Bet(stake: 50), Paris) { ["line"] = "3" };
        Assert.Equal(("3", "Over"), (edit.Patch()["line"], edit.Patch()["selection"]));
    }

    [Fact]
    public void A_closing_that_a_pass_found_is_no_value_of_the_form()
    {
        var bet = Bet(stake: 50);
        bet.ClosingOdds = 1.9m;
        Assert.Equal("", new BetEdit(bet, Paris)["closing_odds"]);
    }

    [Fact]
    public void After_a_conflict_the_others_change_is_there_and_so_is_what_was_typed()
    {
        var edit = new BetEdit(Bet(stake: 50), Paris) { ["notes"] = "mine" };
        var theirs = Bet(stake: 80);
        theirs.Version = 7;
        edit.Rebase(theirs);
        Assert.Equal((7, "mine"), (edit.Version, edit["notes"]));
        Assert.Equal(80m, DecimalText.Read(edit["stake"]));
        Assert.False(edit.Patch().Has("stake"));
    }

    static Bet Bet(decimal stake) =>
        new()
        {
            MatchName = "A vs B",
            Market = Market.Totals,
            Selection = "Over 2.5",
            Line = 2.5m,
            OddsObtained = 2,
            Stake = stake,
        };
}

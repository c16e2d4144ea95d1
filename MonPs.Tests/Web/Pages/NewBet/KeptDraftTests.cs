using MonPs.Core.Bets;
using MonPs.Core.Odds;
using MonPs.Tests.Support;
using MonPs.Web.Culture;
using MonPs.Web.Pages.NewBet;

namespace MonPs.Tests.Web.Pages.NewBet;

public sealed class KeptDraftTests : PartTest
{
    private static readonly UserZone Paris = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"));
    private static readonly UpcomingMatch Match = new(
        "m1",
        "soccer_epl",
        "Wolves",
        "Arsenal",
        Now,
        null,
        null,
        null,
        [],
        null
    );

    [Fact]
    public void What_was_typed_comes_back_with_the_key_of_the_form()
    {
        var draft = new NewBetDraft { Stake = "20" };
        draft.Choose(Match);
        draft.Choose(Outcome.Over, 2.5m, new(1.95m, "winamax_fr"));

        var back = NewBetDraft.Of(KeptDraft.Read(draft.Keep(Paris, open: true).Write())!, [Match]);

        Assert.Equal(
            (draft.Key, draft.Match, draft.Outcome, draft.Line),
            (back.Key, back.Match, back.Outcome, back.Line)
        );
        Assert.Equal((draft.Odds, draft.Stake, draft.Bookmaker), (back.Odds, back.Stake, back.Bookmaker));
    }

    [Fact]
    public void A_match_that_kicked_off_meanwhile_becomes_one_typed_by_hand()
    {
        var draft = new NewBetDraft();
        draft.Choose(Match);
        var back = NewBetDraft.Of(draft.Keep(Paris, open: true), []);
        Assert.Equal(
            (null, true, "Wolves – Arsenal", "2026-11-22T14:05"),
            (back.Match, back.IsFree, back.Name, back.Kickoff)
        );
    }

    [Theory]
    [InlineData(null)]
    [InlineData("no json")]
    [InlineData("{\"outcome\":7}")]
    public void What_this_program_did_not_write_is_nothing(string? text) => Assert.Null(KeptDraft.Read(text));

    [Fact]
    public void A_foreign_key_is_not_taken_over()
    {
        var back = NewBetDraft.Of(
            new()
            {
                Key = "api-1",
                Name = "A - B",
                IsFree = true,
            },
            []
        );
        Assert.StartsWith("page-", back.Key, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pasted_bet_fills_the_form_and_leaves_open_what_it_does_not_say()
    {
        var draft = new NewBetDraft();
        draft.Choose(BetText.Read("Wolves - Arsenal, plus de 2,5 buts @1,95, Winamax"), Match);
        var form = draft.ToForm();
        Assert.Equal(
            ("m1", "totals", "Over", "2.5", "winamax_fr", "1,95", ""),
            (form.MatchId, form.MarketType, form.Selection, form.Line, form.Bookmaker, form.OddsObtained, form.Stake)
        );
    }
}

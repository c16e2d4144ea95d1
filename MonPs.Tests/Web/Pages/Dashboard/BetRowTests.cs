using Bunit;
using MonPs.Core.Bets;
using MonPs.Tests.Support;
using MonPs.Web.Pages.Dashboard;
using MonPs.Web.Pages.Shared;

namespace MonPs.Tests.Web.Pages.Dashboard;

public sealed class BetRowTests : PartTest
{
    private static readonly ListState All = ListState.Of(null, null, null);

    [Fact]
    public void Why_there_is_no_closing_is_said_once()
    {
        var row = Draw(Bet());
        var reason = row.Find(".why").GetAttribute("title")!;
        Assert.Equal(2, row.Markup.Split(reason).Length - 1);
        Assert.DoesNotContain(reason, row.Find(".bet-close").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(row.Find(".bet-close .missing").GetAttribute("aria-label")!);
    }

    [Fact]
    public void Where_the_clv_is_there_the_missing_odds_say_why()
    {
        var bet = Bet();
        bet.ClvFairPercent = 2m;
        Assert.NotNull(Draw(bet).Find(".bet-close .missing").GetAttribute("title"));
    }

    [Fact]
    public void A_press_that_changes_nothing_in_a_row_does_not_draw_it()
    {
        var bet = Bet();
        var row = Draw(bet);
        var drawn = row.RenderCount;
        row.Render(p => Fill(p, bet, chosen: false));
        Assert.Equal(drawn, row.RenderCount);
        row.Render(p => Fill(p, bet, chosen: true));
        Assert.Equal(drawn + 1, row.RenderCount);
        Assert.True(row.Find("tr").ClassList.Contains("chosen-row"));
    }

    private IRenderedComponent<BetRow> Draw(Bet bet) => Render<BetRow>(p => Fill(p, bet, chosen: false));

    private static void Fill(ComponentParameterCollectionBuilder<BetRow> row, Bet bet, bool chosen) =>
        row.Add(r => r.Bet, bet)
            .Add(r => r.State, All)
            .Add(r => r.Chosen, chosen)
            .Add(r => r.Currency, "EUR")
            .Add(r => r.OnSettle, (SettleRequest _) => { })
            .Add(r => r.OnChoose, (Bet _) => { })
            .Add(r => r.OnDelete, (Bet _) => { });

    private static Bet Bet() =>
        new()
        {
            Id = 7,
            MatchName = "A vs B",
            MatchId = "m1",
            Selection = "Home",
            OddsObtained = 2m,
            Stake = 10m,
            KickoffTime = Now.AddHours(23),
        };
}

using Microsoft.Playwright;
using MonPs.Core.Bets;
using MonPs.Tests.Browser.Pages;
using MonPs.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace MonPs.Tests.Browser;

/// <summary>Two people at one bet, and one who presses twice.</summary>
[Collection("Browser")]
public sealed class TwoUsersJourney(PostgresFixture postgres, BrowserFixture browser)
{
    [Fact]
    public async Task The_second_of_two_who_settle_a_bet_sees_what_the_first_did()
    {
        await using var site = await BrowserSite.Start(postgres);
        var bet = await site.Bet(BrowserSite.Coming);
        await using var one = await Visit.To(browser, site.Address, "/manual-bets", new());
        await using var two = await Visit.To(browser, site.Address, $"/manual-bets/{bet.Id}", new());

        // The second one's menu is open already when the first one settles.
        await two.Page.Locator("summary", new() { HasText = "Résultat du pari" }).ClickAsync();
        await new DashboardView(one.Page).Press("Gagné");
        await Expect(new DashboardView(one.Page).Toast("Gagné")).ToBeVisibleAsync();

        await Expect(two.Page.GetByText("Gagné", new() { Exact = true }).First).ToBeVisibleAsync();
        Assert.Equal(BetResult.Win, (await site.Find(bet.Id))!.Result);
        Assert.Empty(one.Faults.Concat(two.Faults));
    }

    [Fact]
    public async Task A_double_click_on_save_is_one_bet()
    {
        await using var site = await BrowserSite.Start(postgres);
        await using var visit = await Visit.To(browser, site.Address, "/manual-bets", new());
        var (dashboard, bet) = (new DashboardView(visit.Page), new NewBetView(visit.Page));

        await dashboard.Key("n");
        await bet.Options.First.ClickAsync();
        await bet.Outcome("1 · Saint-Étienne").ClickAsync();
        await bet.Stake.FillAsync("50");
        await bet
            .Panel.GetByRole(AriaRole.Button, new() { Name = "Enregistrer le pari" })
            .EvaluateAsync("button => { for (let i = 0; i < 5; i++) button.click(); }");

        await Expect(dashboard.Toast("Pari enregistré")).ToHaveCountAsync(1);
        await Expect(dashboard.Rows).ToHaveCountAsync(1);
        Assert.Equal(1, await site.Bets());
        Assert.Empty(visit.Faults);
    }
}

using Microsoft.Playwright;
using MonPs.Tests.Browser.Pages;
using MonPs.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace MonPs.Tests.Browser;

/// <summary>The ways to a new bet: from a match, from an opportunity, from a text; by the keyboard see <see cref="BetJourneys"/>.</summary>
[Collection("Browser")]
public class NewBetJourneys(PostgresFixture postgres, BrowserFixture browser)
{
    [Fact]
    public async Task A_press_on_a_price_of_a_match_opens_the_bet_filled_in()
    {
        await using var site = await BrowserSite.Start(postgres);
        await using var visit = await Visit.To(browser, site.Address, "/matches?q=lyon", new());
        var bet = new NewBetView(visit.Page);

        await visit
            .Page.GetByRole(AriaRole.Button, new() { Name = "Parier sur 1 · Saint-Étienne à 2,05 chez Winamax (FR)" })
            .ClickAsync();
        await Expect(bet.Odds).ToHaveValueAsync("2,05");
        await bet.Stake.FillAsync("20");
        await bet.Save();
        await Expect(new DashboardView(visit.Page).Toast("Pari enregistré")).ToBeVisibleAsync();

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Saint-Étienne – Lyon" }).ClickAsync();
        await Expect(visit.Page.Locator(".match-bets li")).ToContainTextAsync("2,05");
        await Expect(visit.Page.Locator(".market-fair")).ToContainTextAsync("Pinnacle, cote juste");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "2,5 buts" }).ClickAsync();
        await visit
            .Page.GetByRole(AriaRole.Button, new() { Name = "Parier sur Plus de 2,5 buts à 1,90 chez Pinnacle" })
            .ClickAsync();
        await Expect(bet.Odds).ToHaveValueAsync("1,90");
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task A_press_on_an_opportunity_opens_the_bet_filled_in()
    {
        await using var site = await BrowserSite.Start(postgres);
        await using var visit = await Visit.To(browser, site.Address, "/opportunities", new());
        await visit
            .Page.GetByRole(AriaRole.Button, new() { Name = "Parier sur Saint-Étienne – Lyon" })
            .First.ClickAsync();
        await Expect(new NewBetView(visit.Page).Odds).ToHaveValueAsync("2,05");
    }

    [Fact]
    public async Task A_pasted_text_becomes_a_bet_to_confirm_and_a_second_one_like_it_is_warned_of()
    {
        await using var site = await BrowserSite.Start(postgres);
        await using var visit = await Visit.To(browser, site.Address, "/manual-bets", new());
        var (dashboard, bet) = (new DashboardView(visit.Page), new NewBetView(visit.Page));
        await site.Bet(BrowserSite.Coming, "Draw", "3.5", "10");

        await dashboard.Key("n");
        await bet.Paste("Saint-Étienne - Lyon, N @3,45, 10 € Winamax, bonus");
        await Expect(bet.Odds).ToHaveValueAsync("3,45");
        await Expect(bet.Stake).ToHaveValueAsync("10,00");
        await Expect(bet.Outcome("N · Match nul").Locator("input")).ToBeCheckedAsync();
        await Expect(bet.Notes.First).ToContainTextAsync("Pas compris");
        await Expect(bet.Notes.First).ToContainTextAsync("bonus");
        await Expect(bet.Notes.Last).ToContainTextAsync("ressemble à un pari déjà noté");

        await bet.Save();
        await Expect(dashboard.Rows).ToHaveCountAsync(2);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task The_keys_are_told_and_work_on_every_page()
    {
        await using var site = await BrowserSite.Start(postgres);
        await using var visit = await Visit.To(browser, site.Address, "/calculator", new());
        await visit.Page.Keyboard.PressAsync("?");
        await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Chercher dans la liste");
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.Keyboard.PressAsync("n");
        await Expect(new NewBetView(visit.Page).Match).ToBeFocusedAsync();
        await Expect(visit.Page).ToHaveURLAsync(new Uri(site.Address, "/manual-bets").ToString());
    }

    [Fact]
    public async Task The_key_of_a_new_bet_opens_it_on_the_page_that_has_the_button()
    {
        await using var site = await BrowserSite.Start(postgres);
        await using var visit = await Visit.To(browser, site.Address, "/matches", new());
        await visit.Page.Keyboard.PressAsync("n");
        await Expect(new NewBetView(visit.Page).Match).ToBeFocusedAsync();
        await Expect(visit.Page).ToHaveURLAsync(new Uri(site.Address, "/matches").ToString());
        Assert.Empty(visit.Faults);
    }
}

using Microsoft.Playwright;
using MonPs.Tests.Browser.Pages;
using MonPs.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace MonPs.Tests.Browser;

[Collection("Browser")]
public class BetJourneys(PostgresFixture postgres, BrowserFixture browser)
{
    [Fact]
    public async Task A_bet_is_recorded_by_the_keyboard_settled_and_counted()
    {
        await using var site = await BrowserSite.Start(postgres);
        await using var visit = await Visit.To(browser, site.Address, "/manual-bets", new());
        var (dashboard, bet) = (new DashboardView(visit.Page), new NewBetView(visit.Page));

        await dashboard.Key("n");
        await Expect(bet.Options).ToHaveCountAsync(1);
        await bet.Match.PressSequentiallyAsync("etien");
        await bet.Match.PressAsync("Enter");
        await Expect(bet.Outcome("1 · Saint-Étienne").Locator("input")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Space");
        await Expect(bet.Odds).ToHaveValueAsync("2,05");
        await bet.Stake.FillAsync("50");
        await bet.Stake.PressAsync("Enter");
        await Expect(dashboard.Toast("Pari enregistré")).ToBeVisibleAsync();
        await Expect(dashboard.Rows).ToHaveCountAsync(1);

        await dashboard.Press("Gagné");
        await Expect(dashboard.Figure("Profit")).ToContainTextAsync("+52,50");
        await Expect(dashboard.Figure("ROI")).ToContainTextAsync("+105,00");

        await dashboard.Toast("Gagné").GetByRole(AriaRole.Button, new() { Name = "Annuler" }).ClickAsync();
        await Expect(dashboard.Figure("Paris")).ToContainTextAsync("1 en attente");
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task A_long_team_stays_in_its_card_on_a_phone()
    {
        await using var site = await BrowserSite.Start(postgres);
        var bet = await site.Bet(BrowserSite.Over, "Away");
        await site.Sql(
            "UPDATE manual_bets SET match_name = 'PSG vs Fußballverein Wolverhampton Wanderers und Borussia Mönchengladbach'"
        );
        await using var visit = await Visit.To(browser, site.Address, $"/manual-bets/{bet.Id}", new(Phone: true));
        await Expect(visit.Page.Locator(".kpi-words")).ToContainTextAsync("Mönchengladbach");
        Assert.Empty(await visit.Overflow());
    }

    [Fact]
    public async Task Calculating_clv_says_what_it_did_and_the_bet_shows_the_evidence()
    {
        await using var site = await BrowserSite.Start(postgres);
        var bet = await site.Bet(BrowserSite.Coming);
        await site.Move(BrowserSite.Coming);
        await using var visit = await Visit.To(browser, site.Address, "/manual-bets", new());
        var dashboard = new DashboardView(visit.Page);

        await dashboard.Press("Calculer CLV");
        await Expect(dashboard.Note).ToContainTextAsync("CLV calculé pour 1 pari");
        await Expect(dashboard.Figure("CLV moyen")).ToContainTextAsync("+5,67");
        await Expect(dashboard.Figure("CLV moyen")).ToContainTextAsync("Excellent");

        await dashboard.Note.GetByRole(AriaRole.Link, new() { Name = "Pari" }).First.ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(new Uri(site.Address, $"/manual-bets/{bet.Id}").ToString());
        await Expect(visit.Page.Locator(".note")).ToContainTextAsync("1,94 → CLV +5,67");
    }

    [Fact]
    public async Task What_was_typed_stays_when_the_bet_is_refused()
    {
        await using var site = await BrowserSite.Start(postgres);
        await using var visit = await Visit.To(browser, site.Address, "/manual-bets", new());
        var (dashboard, bet) = (new DashboardView(visit.Page), new NewBetView(visit.Page));

        await dashboard.Key("n");
        await bet.Free();
        await bet.Odds.FillAsync("1");
        await bet.Stake.FillAsync("douze");
        await bet.Save();

        await Expect(bet.Faults.Filter(new() { HasText = "« douze » n’est pas un nombre" })).ToBeVisibleAsync();
        await Expect(bet.Stake).ToHaveValueAsync("douze");
        await Expect(bet.Odds).ToHaveValueAsync("1");
        await Expect(dashboard.Rows).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_address_is_the_state_of_the_list()
    {
        await using var site = await BrowserSite.Start(postgres);
        await site.Settle(await site.Bet(BrowserSite.Over), "win");
        await site.Bet(BrowserSite.Coming);
        await using var visit = await Visit.To(browser, site.Address, "/manual-bets?status=pending", new());
        var dashboard = new DashboardView(visit.Page);

        await Expect(dashboard.Rows).ToHaveCountAsync(1);
        await dashboard.Chip("Tous").ClickAsync();
        await Expect(dashboard.Rows).ToHaveCountAsync(2);
        await dashboard.Key("/");
        await visit.Page.Keyboard.TypeAsync("arsenal");
        await Expect(dashboard.Rows).ToHaveCountAsync(1);
        await Expect(visit.Page).ToHaveURLAsync(new Uri(site.Address, "/manual-bets?q=arsenal").ToString());
        await visit.Page.ReloadAsync();
        await Expect(dashboard.Rows).ToHaveCountAsync(1);
        await Expect(dashboard.Search).ToHaveValueAsync("arsenal");
    }

    [Fact]
    public async Task A_bet_recorded_elsewhere_appears_by_itself_and_a_deleted_one_comes_back()
    {
        await using var site = await BrowserSite.Start(postgres);
        await using var visit = await Visit.To(browser, site.Address, "/manual-bets", new());
        var dashboard = new DashboardView(visit.Page);
        var bet = await site.Bet(BrowserSite.Coming);
        await Expect(dashboard.Rows).ToHaveCountAsync(1);

        await dashboard.Menu("Supprimer");
        await Expect(dashboard.Rows).ToHaveCountAsync(0);
        await dashboard.Toast("Pari supprimé").GetByRole(AriaRole.Button, new() { Name = "Annuler" }).ClickAsync();
        await Expect(dashboard.Rows).ToHaveCountAsync(1);
        Assert.Null((await site.Find(bet.Id))!.DeletedAt);
    }
}

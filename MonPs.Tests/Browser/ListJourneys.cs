using System.Text;
using Microsoft.Playwright;
using MonPs.Tests.Browser.Pages;
using MonPs.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace MonPs.Tests.Browser;

/// <summary>The list of bets: many, several at once, and the columns one wants.</summary>
[Collection("Browser")]
public class ListJourneys(PostgresFixture postgres, BrowserFixture browser)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ten_thousand_bets_draw_only_the_rows_in_sight_and_the_last_one_can_be_reached(bool phone)
    {
        await using var site = await BrowserSite.Start(postgres);
        await site.Crowd(10_000);
        await using var visit = await Visit.To(browser, site.Address, "/manual-bets", new(Phone: phone));
        var dashboard = new DashboardView(visit.Page);

        await Expect(dashboard.Rows.First).ToBeVisibleAsync();
        Assert.InRange(await dashboard.Rows.CountAsync(), 5, 100);
        await Expect(dashboard.Chip("Tous")).ToContainTextAsync("10\u202F000");
        await dashboard.ToTheEnd();
        await Expect(dashboard.Rows.Last).ToContainTextAsync("Club 1 –");
        Assert.InRange(await dashboard.Rows.CountAsync(), 5, 100);
        Assert.Empty((await visit.Overflow()).Concat(visit.Faults));
    }

    [Fact]
    public async Task Several_bets_are_settled_at_once_and_taken_back_at_once()
    {
        await using var site = await BrowserSite.Start(postgres);
        await site.Crowd(30);
        await using var visit = await Visit.To(browser, site.Address, "/manual-bets?status=pending", new());
        var dashboard = new DashboardView(visit.Page);
        await Expect(dashboard.Chip("En attente")).ToContainTextAsync("30");

        await dashboard.Rows.First.GetByRole(AriaRole.Checkbox).CheckAsync();
        await dashboard.Bulk("Choisir les 30").ClickAsync();
        await dashboard.Bulk("Remboursé").ClickAsync();
        await Expect(dashboard.Toast("30 paris réglés")).ToBeVisibleAsync();
        await Expect(dashboard.Chip("En attente")).ToContainTextAsync("0");

        await dashboard.Toast("30 paris").GetByRole(AriaRole.Button, new() { Name = "Annuler" }).ClickAsync();
        await Expect(dashboard.Chip("En attente")).ToContainTextAsync("30");
    }

    [Fact]
    public async Task What_a_press_asks_for_comes_in_one_drawing()
    {
        await using var site = await BrowserSite.Start(postgres);
        await using var visit = await TwoLists(site);
        var drawings = 0;
        visit.Page.WebSocket += (_, circuit) => circuit.FrameReceived += (_, frame) => drawings += Drawings(frame);
        await visit.Page.ReloadAsync();
        var dashboard = new DashboardView(visit.Page);
        await Expect(dashboard.Rows.First).ToContainTextAsync("Club 20");
        await visit.Page.WaitForTimeoutAsync(1000);
        Assert.True(drawings > 0, "No drawing was heard: Blazor's messages have other names now.");

        var each = new List<int>();
        foreach (var (chip, first) in new[] { ("Terminés", "Home 1"), ("Tous", "Club 20"), ("Terminés", "Home 1") })
        {
            drawings = 0;
            await using (await site.Hold("manual_bets"))
            {
                await dashboard.Chip(chip).EvaluateAsync("chip => chip.click()");
                await visit.Page.WaitForTimeoutAsync(30);
            }
            await Expect(dashboard.Rows.First).ToContainTextAsync(first);
            await visit.Page.WaitForTimeoutAsync(500);
            each.Add(drawings);
        }
        // One is the router's, in which nothing has changed; on a machine that takes a tenth of a second there is one more.
        Assert.Equal(2, each.Min());

        static int Drawings(IWebSocketFrame frame) =>
            frame.Binary is { } bytes ? Encoding.Latin1.GetString(bytes).Split("JS.RenderBatch").Length - 1 : 0;
    }

    [Fact]
    public async Task A_press_whose_rows_are_late_is_seen_to_be_heard_before()
    {
        await using var site = await BrowserSite.Start(postgres);
        await using var visit = await TwoLists(site);
        var dashboard = new DashboardView(visit.Page);
        await using (await site.Hold("manual_bets"))
        {
            await dashboard.Chip("Terminés").ClickAsync();
            await Expect(dashboard.Chip("Terminés")).ToHaveAttributeAsync("aria-current", "true");
            await Expect(dashboard.Rows.First).ToContainTextAsync("Club 20");
        }
        await Expect(dashboard.Rows.First).ToContainTextAsync("Home 1");
    }

    [Fact]
    public async Task The_chips_count_what_was_searched_when_one_is_pressed_before_the_counts_are_there()
    {
        await using var site = await BrowserSite.Start(postgres);
        await using var visit = await TwoLists(site);
        var dashboard = new DashboardView(visit.Page);
        await Expect(dashboard.Chip("Tous")).ToContainTextAsync("40");
        await using (await site.Hold("manual_bets"))
        {
            await dashboard.Search.FillAsync("Rivals");
            await Expect(visit.Page.Locator(".chip[href*='q=Rivals']").First).ToBeVisibleAsync();
            await dashboard.Chip("Terminés").ClickAsync();
            await Expect(dashboard.Chip("Terminés")).ToHaveAttributeAsync("aria-current", "true");
        }
        await Expect(dashboard.Chip("Tous")).ToContainTextAsync("18");
    }

    [Fact]
    public async Task A_column_that_was_put_away_stays_away()
    {
        await using var site = await BrowserSite.Start(postgres);
        await site.Bet(BrowserSite.Coming);
        await using var visit = await Visit.To(browser, site.Address, "/manual-bets", new());
        var closing = visit.Page.Locator("td.col-closing");
        await Expect(closing).ToBeVisibleAsync();

        await visit.Page.Locator("summary[aria-label='Colonnes de la liste']").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Clôture", Exact = true }).UncheckAsync();
        await Expect(closing).ToBeHiddenAsync();
        await visit.Page.ReloadAsync();
        await Expect(new DashboardView(visit.Page).Rows).ToHaveCountAsync(1);
        await Expect(closing).ToBeHiddenAsync();
    }

    [Fact]
    public async Task An_open_bet_shows_its_clv_live_and_the_average_stays_empty()
    {
        await using var site = await BrowserSite.Start(postgres);
        await site.Bet(BrowserSite.Coming);
        await using var visit = await Visit.To(browser, site.Address, "/manual-bets", new());
        var dashboard = new DashboardView(visit.Page);
        await Expect(dashboard.Rows.Locator(".live")).ToContainTextAsync("+5,67");
        await Expect(dashboard.Rows.Locator(".live")).ToContainTextAsync("en direct");
        await Expect(dashboard.Figure("CLV moyen").Locator(".kpi-value")).Not.ToContainTextAsync("5,67");
    }

    // The list of all begins with "Club 20", the list of the settled with "Home 1".
    async Task<Visit> TwoLists(BrowserSite site)
    {
        await site.Crowd(20);
        await site.Season(20);
        return await Visit.To(browser, site.Address, "/manual-bets", new());
    }
}

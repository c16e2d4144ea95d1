using Microsoft.Playwright;
using MonPs.Tests.Browser.Pages;
using MonPs.Tests.Core.ClosingFiles;
using MonPs.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace MonPs.Tests.Browser;

/// <summary>A season file, from a misspelt team to the closing odds on the bet's page.</summary>
[Collection("Browser")]
public class ClosingJourney(PostgresFixture postgres, BrowserFixture browser)
{
    [Fact]
    public async Task A_team_is_confirmed_the_file_is_imported_and_the_bet_has_its_closing_odds()
    {
        await using var site = await BrowserSite.Start(postgres);
        await site.Sql(
            """
            INSERT INTO manual_bets (match_name, sport, kickoff_time, market_type, selection, bookmaker, odds_obtained, stake, created_at, updated_at)
            VALUES ('Wolvs vs Arsenal', 'soccer_epl', '2025-08-21T12:00Z', 'h2h', 'Home', 'unibet_fr', 4.5, 10, now(), now())
            """
        );
        await using var visit = await Visit.To(browser, site.Address, "/import/closing", new(Phone: true));

        await Choose(visit, $"{SeasonLines.Heading}\n{SeasonLines.Wolves.Replace("2026", "2025")}\nE0,oops\n");
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("Wolvs");
        Assert.Empty(await visit.Overflow());
        await Button(visit, "La même équipe").ClickAsync();
        await Expect(Button(visit, "La même équipe")).ToHaveCountAsync(0);
        await visit.Page.Locator("[data-test=closing-import]").ClickAsync();
        await Expect(visit.Page.Locator(".note[role=status]")).ToBeVisibleAsync();
        Assert.Empty(visit.Faults);

        await using var bet = await Visit.To(browser, site.Address, "/manual-bets/1", new());
        await Expect(bet.Page.Locator("main")).ToContainTextAsync("4,33");
        Assert.Empty(bet.Faults);
    }

    [Fact]
    public async Task A_file_that_is_no_season_file_is_refused_in_words_and_nothing_can_be_imported()
    {
        await using var site = await BrowserSite.Start(postgres);
        await using var visit = await Visit.To(browser, site.Address, "/import/closing", new());
        await Choose(visit, "PK\u0003\u0004…");
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("Ce qui n’est pas utilisable");
        await Expect(visit.Page.Locator("[data-test=closing-import]")).ToBeDisabledAsync();
    }

    static Task Choose(Visit visit, string text) =>
        visit.Upload("E0.csv", text, visit.Page.Locator("[data-test=closing-import]"));

    static ILocator Button(Visit visit, string name) => visit.Page.GetByRole(AriaRole.Button, new() { Name = name });
}

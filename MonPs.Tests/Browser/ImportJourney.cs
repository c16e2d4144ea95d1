using Microsoft.Playwright;
using MonPs.Tests.Browser.Pages;
using MonPs.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace MonPs.Tests.Browser;

/// <summary>A file from the first look to the undo, as a person goes.</summary>
[Collection("Browser")]
public class ImportJourney(PostgresFixture postgres, BrowserFixture browser)
{
    const string Csv = """
        Date;Match;Pari;Cote;Mise;Résultat
        21/08/2025 14:00;Lens - Lyon;N;3,40;10;Gagné
        22/08/2025 14:00;Nice - Brest;Plus de 2,5;1,95;dix;Perdu
        """;

    [Fact]
    public async Task A_file_is_looked_at_imported_and_taken_back()
    {
        await using var site = await BrowserSite.Start(postgres);
        await using var visit = await Visit.To(browser, site.Address, "/import", new(Phone: true));
        await Choose(visit, Csv);

        await Expect(visit.Page.Locator(".import-rows tbody tr")).ToHaveCountAsync(2);
        await Expect(visit.Page.Locator(".import-fault")).ToContainTextAsync("Mise");
        Assert.Empty(await visit.Overflow());
        await Button(visit, "Importer 1 pari").ClickAsync();
        await Expect(visit.Page.Locator("#done-title")).ToContainTextAsync("1 pari importé");

        await Button(visit, "Annuler l’import").First.ClickAsync();
        await Expect(visit.Page.Locator(".import-former .badge")).ToHaveTextAsync("annulé");
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task A_file_that_is_none_is_refused_in_words()
    {
        await using var site = await BrowserSite.Start(postgres);
        await using var visit = await Visit.To(browser, site.Address, "/import", new());
        await Choose(visit, "PK\u0003\u0004…");
        await Expect(visit.Page.Locator(".note[role=alert]")).ToContainTextAsync("compressé");
        await Expect(visit.Page.Locator(".import-rows")).ToHaveCountAsync(0);
    }

    static Task Choose(Visit visit, string text) =>
        visit.Upload("paris.csv", text, visit.Page.Locator(".import-rows, .note[role=alert]"));

    static ILocator Button(Visit visit, string name) => visit.Page.GetByRole(AriaRole.Button, new() { Name = name });
}

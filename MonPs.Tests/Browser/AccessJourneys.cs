using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using MonPs.Core.Access;
using MonPs.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace MonPs.Tests.Browser;

[Collection("Browser")]
public class AccessJourneys(PostgresFixture postgres, BrowserFixture browser)
{
    const string Password = "correct horse battery";

    [Fact]
    public async Task The_owner_signs_in_makes_a_token_and_signs_out()
    {
        await using var site = await BrowserSite.Start(postgres, Password);
        await using var visitor = await browser.Visitor(new());
        var page = await visitor.NewPageAsync();
        await SignIn(page, site, "/access");

        await page.GetByLabel("Nom").FillAsync("script");
        await page.GetByRole(AriaRole.Button, new() { Name = "Créer un jeton" }).ClickAsync();
        await Expect(page.Locator(".access-secret")).ToContainTextAsync("monps_");
        await Expect(page.GetByText("celui-ci")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Se déconnecter" }).ClickAsync();
        await Expect(page.GetByLabel("Mot de passe")).ToBeVisibleAsync();
        Assert.Empty(
            await site.Services.GetRequiredService<SessionStore>().AllOpen(TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task An_open_page_whose_session_is_ended_elsewhere_asks_to_sign_in_within_seconds()
    {
        await using var site = await BrowserSite.Start(postgres, Password);
        await using var visitor = await browser.Visitor(new());
        var page = await visitor.NewPageAsync();
        await SignIn(page, site, "/manual-bets");
        await Expect(page.Locator("h1")).ToBeVisibleAsync();

        var sessions = site.Services.GetRequiredService<SessionStore>();
        foreach (var session in await sessions.AllOpen(TestContext.Current.CancellationToken))
            await sessions.End(session.Id, TestContext.Current.CancellationToken);

        await Expect(page.GetByLabel("Mot de passe")).ToBeVisibleAsync();
        Assert.Contains("returnUrl=%2Fmanual-bets", page.Url);
    }

    [Fact]
    public async Task A_wrong_password_is_told_beside_the_field()
    {
        await using var site = await BrowserSite.Start(postgres, Password);
        await using var visitor = await browser.Visitor(new("en"));
        var page = await visitor.NewPageAsync();
        var faults = new List<string>();
        page.Console += (_, message) => faults.Add(message.Text);
        await page.GotoAsync(new Uri(site.Address, "/statistics").ToString());
        Assert.Empty(faults);

        await page.GetByLabel("Password").FillAsync("wrong one");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("This is not the password");
    }

    static async Task SignIn(IPage page, BrowserSite site, string path)
    {
        page.SetDefaultTimeout(15_000);
        await page.GotoAsync(new Uri(site.Address, path).ToString());
        await page.GetByLabel("Mot de passe").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Se connecter" }).ClickAsync();
        await page.WaitForURLAsync(new Uri(site.Address, path).ToString());
    }
}

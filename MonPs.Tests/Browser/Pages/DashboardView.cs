using Microsoft.Playwright;

namespace MonPs.Tests.Browser.Pages;

/// <summary>The dashboard as a visitor uses it, in French.</summary>
sealed class DashboardView(IPage page)
{
    public ILocator Rows => page.Locator("tr.bet");

    public ILocator Toast(string text) => page.Locator(".toast", new() { HasText = text });

    public ILocator Figure(string label) => page.GetByRole(AriaRole.Region, new() { Name = label, Exact = true });

    public ILocator Chip(string text) => page.Locator(".chips .chip", new() { HasText = text });

    public ILocator Search => page.GetByRole(AriaRole.Searchbox).First;

    public ILocator Note => page.Locator(".note");

    public Task Press(string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();

    public Task Key(string key) => page.Keyboard.PressAsync(key);

    public async Task Menu(string entry)
    {
        await Rows.First.Locator(".bet-menu summary").ClickAsync();
        await Rows.First.GetByText(entry).ClickAsync();
    }
}

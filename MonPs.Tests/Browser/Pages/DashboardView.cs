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

    public ILocator Bulk(string button) => page.Locator(".bulk").GetByRole(AriaRole.Button, new() { Name = button });

    /// <summary>Scrolls to the end of the list, which on a phone is the end of the page.</summary>
    public Task ToTheEnd() =>
        page.EvaluateAsync(
            """
            async () => {
              const list = document.querySelector('.bet-list');
              const box = getComputedStyle(list).overflowY === 'visible' ? document.documentElement : list;
              for (let i = 0; i < 20; i++) {
                box.scrollTop = box.scrollHeight;
                await new Promise(done => setTimeout(done, 150));
              }
            }
            """
        );

    public Task Press(string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();

    public Task Key(string key) => page.Keyboard.PressAsync(key);

    public async Task Menu(string entry)
    {
        await Rows.First.Locator(".bet-menu summary").ClickAsync();
        await Rows.First.GetByText(entry).ClickAsync();
    }
}

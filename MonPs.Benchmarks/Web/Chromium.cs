using Microsoft.Playwright;

namespace MonPs.Benchmarks.Web;

/// <summary>Debian's Chromium, as the browser tests start it.</summary>
static class Chromium
{
    static readonly string[] Quiet =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    internal static BrowserNewContextOptions Desktop =>
        new()
        {
            Locale = "fr-FR",
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = 1280, Height = 900 },
        };

    internal static Task<IBrowser> Start(IPlaywright driver) =>
        driver.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = Quiet });

    /// <summary>Returns when the first bet is drawn.</summary>
    internal static async Task OpenDashboard(IPage page, Uri server)
    {
        await page.GotoAsync(new Uri(server, "/manual-bets").ToString());
        await page.Locator(".bets tr.bet").First.WaitForAsync();
    }
}

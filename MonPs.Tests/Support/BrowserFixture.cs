using Microsoft.Playwright;
using MonPs.Tests.Support;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace MonPs.Tests.Support;

/// <summary>One Chromium for the whole test run, started by the first test that needs it.</summary>
public sealed class BrowserFixture : IAsyncDisposable
{
    const string Chromium = "/usr/bin/chromium";

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

    readonly Lazy<Task<(IPlaywright Driver, IBrowser Browser)>> started = new(Start);

    /// <summary>A visitor with nothing remembered; the test is skipped where there is no Chromium.</summary>
    public async Task<IBrowserContext> Visitor(Look look)
    {
        if (!File.Exists(Chromium))
            Assert.Skip($"No Chromium at {Chromium}: install Debian's package chromium to run the tests in a browser.");
        var (_, browser) = await started.Value;
        return await browser.NewContextAsync(
            new()
            {
                Locale = look.Language == "fr" ? "fr-FR" : "en-GB",
                ColorScheme = look.Dark ? ColorScheme.Dark : ColorScheme.Light,
                ReducedMotion = ReducedMotion.Reduce,
                ViewportSize = look.Phone ? new() { Width = 390, Height = 844 } : new() { Width = 1280, Height = 900 },
                HasTouch = look.Phone,
                IsMobile = look.Phone,
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (!started.IsValueCreated)
            return;
        var (driver, browser) = await started.Value;
        await browser.DisposeAsync();
        driver.Dispose();
    }

    static async Task<(IPlaywright, IBrowser)> Start()
    {
        // A shared machine may be slow for seconds; a fault is a fault after fifteen of them too.
        Assertions.SetDefaultExpectTimeout(15_000);
        var driver = await Playwright.CreateAsync();
        return (driver, await driver.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Quiet }));
    }
}

/// <summary>How a visitor looks at the product.</summary>
public sealed record Look(string Language = "fr", bool Dark = false, bool Phone = false);

using Microsoft.Playwright;
using MonPs.Benchmarks.Support;

namespace MonPs.Benchmarks.Web;

/// <summary>What one visit of the dashboard moves over the wire, HTTP and circuit, both ways.</summary>
static class Wire
{
    // Long after the last row was drawn, and before the circuit's first ping.
    const int Settled = 3_000;

    /// <summary>Bytes of a first and of a second visit; the second finds the styles and scripts in the browser's cache.</summary>
    internal static async Task<(long First, long Second)> Measure(IBrowser browser, Uri server)
    {
        using var relay = new CountingRelay(server);
        await using var visitor = await browser.NewContextAsync(Chromium.Desktop);
        return (await Visit(visitor, relay), await Visit(visitor, relay));
    }

    static async Task<long> Visit(IBrowserContext visitor, CountingRelay relay)
    {
        relay.Take();
        var page = await visitor.NewPageAsync();
        await Chromium.OpenDashboard(page, relay.Address);
        await page.WaitForTimeoutAsync(Settled);
        var bytes = relay.Take();
        await page.CloseAsync();
        return bytes;
    }
}

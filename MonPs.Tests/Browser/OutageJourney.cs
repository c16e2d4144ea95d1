using MonPs.Tests.Browser.Pages;
using MonPs.Tests.Faults;
using MonPs.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace MonPs.Tests.Browser;

/// <summary>The database is killed under an open page.</summary>
[Collection("Browser")]
public sealed class OutageJourney(BrowserFixture browser) : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("monps-outage-").FullName;
    private PrivateDatabase database = null!;
    private FakeOddsApi provider = null!;

    public async ValueTask InitializeAsync()
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, (UnixFileMode)0b111_001_001);
        provider = await FakeOddsApi.Start();
        database = await PrivateDatabase.Start(Path.Combine(folder, "database"));
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        await provider.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Open_pages_say_that_the_database_is_gone_and_go_on_by_themselves()
    {
        await using var server = await FaultyServer.Start(Path.Combine(folder, "data"), provider, database.Connection);
        await using var open = await Visit.To(browser, server.Address, "/manual-bets", new());
        var banner = open.Page.Locator(".alarm-banner", new() { HasText = "La base de données ne répond pas" });

        await database.Kill();
        await Expect(banner).ToBeVisibleAsync(new() { Timeout = 60_000 });
        // Opened while it is away: the page says so instead of showing nothing.
        await using var late = await Visit.To(browser, server.Address, "/manual-bets", new());
        await Expect(late.Page.Locator(".alarm-banner")).ToBeVisibleAsync(new() { Timeout = 60_000 });

        await database.Start();
        await Expect(banner).ToHaveCountAsync(0, new() { Timeout = 60_000 });
        using var client = new CarefulClient(server.Address);
        await client.Write("after the outage");
        foreach (var visit in new[] { open, late })
            await Expect(new DashboardView(visit.Page).Rows).ToHaveCountAsync(1, new() { Timeout = 60_000 });
        Assert.Empty(open.Faults);
        Assert.Equal(0, (await server.Stop()).Code);
    }
}

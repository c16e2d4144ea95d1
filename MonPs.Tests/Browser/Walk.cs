using MonPs.Tests.Browser.Pages;
using MonPs.Tests.Support;

namespace MonPs.Tests.Browser;

/// <summary>
/// A walk through every page with the data that breaks pages: nothing, one bet, only open ones, only void ones, a fortune
/// lost on a match with a very long name. MONPS_WALK names a folder for a picture of every step.
/// </summary>
[Collection("Browser")]
public class Walk(PostgresFixture postgres, BrowserFixture browser)
{
    static readonly string[] Routes =
    [
        "/manual-bets",
        "/matches",
        "/matches/over",
        "/statistics",
        "/calculator",
        "/opportunities",
        "/admin",
    ];

    static readonly Dictionary<string, Func<BrowserSite, Task>> Data = new(StringComparer.Ordinal)
    {
        ["nothing"] = _ => Task.CompletedTask,
        ["one"] = site => site.Bet(BrowserSite.Coming),
        ["pending"] = site => site.Crowd(12),
        ["void"] = async site =>
        {
            await site.Settle(await site.Bet(BrowserSite.Over), "void");
            await site.Settle(await site.Bet(BrowserSite.Over, "Draw", "3.5"), "void");
        },
        ["fortune"] = async site =>
        {
            await site.Crowd(12);
            await site.Settle(await site.Bet(BrowserSite.Over, "Away", "4", "1234567.89"), "loss");
        },
    };

    public static TheoryData<string> Kinds => [.. Data.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task No_page_breaks_or_grows_wider_than_its_window(string data)
    {
        await using var site = await BrowserSite.Start(postgres);
        await Data[data](site);
        foreach (var look in new Look[] { new("fr"), new("en", Dark: true, Phone: true) })
        foreach (var route in Routes)
        {
            await using var visit = await Visit.To(browser, site.Address, route, look);
            await Picture(visit, $"{data}{route.Replace('/', '-')}-{(look.Phone ? "phone" : "desktop")}");
            Assert.Empty((await visit.Overflow()).Concat(visit.Faults).Select(what => $"{route} {look}: {what}"));
        }
    }

    static async Task Picture(Visit visit, string name)
    {
        if (Environment.GetEnvironmentVariable("MONPS_WALK") is { Length: > 0 } folder)
            await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
    }
}

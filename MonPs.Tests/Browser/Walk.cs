using MonPs.Tests.Browser.Pages;
using MonPs.Tests.Support;

namespace MonPs.Tests.Browser;

/// <summary>
/// A walk through every page with the data that breaks pages: nothing, one bet, only open ones, only void ones, a fortune
/// lost on a match with a very long name, ten thousand bets. MONPS_WALK names a folder for a picture of every step, and then
/// every page is looked at in both languages, by day and by night, on a desktop and a phone.
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
        "/import",
        "/import/closing",
        "/access",
        "/admin",
    ];

    static readonly Look[] Looks = Folder is null
        ? [new("fr"), new("en", Dark: true, Phone: true)]
        :
        [
            .. from language in new[] { "fr", "en" }
            from dark in new[] { false, true }
            from phone in new[] { false, true }
            select new Look(language, dark, phone),
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
        ["thousands"] = async site =>
        {
            await site.Season(10_000);
            await site.Crowd(12);
        },
    };

    public static TheoryData<string> Kinds => [.. Data.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task No_page_breaks_or_grows_wider_than_its_window(string data)
    {
        await using var site = await BrowserSite.Start(postgres);
        await Data[data](site);
        foreach (var look in Looks)
        foreach (var route in Routes)
        {
            await using var visit = await Visit.To(browser, site.Address, route, look);
            await Picture(visit, $"{data}{route.Replace('/', '-')}", look);
            Assert.Empty((await visit.Overflow()).Concat(visit.Faults).Select(what => $"{route} {look}: {what}"));
        }
    }

    static string? Folder => Environment.GetEnvironmentVariable("MONPS_WALK") is { Length: > 0 } named ? named : null;

    static async Task Picture(Visit visit, string name, Look look)
    {
        if (Folder is not { } folder)
            return;
        var file = $"{name}-{(look.Phone ? "phone" : "desktop")}-{look.Language}-{(look.Dark ? "dark" : "light")}.png";
        await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, file), FullPage = true });
    }
}

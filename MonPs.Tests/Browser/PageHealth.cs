using System.Xml.Linq;
using Deque.AxeCore.Playwright;
using MonPs.Tests.Browser.Pages;
using MonPs.Tests.Support;

namespace MonPs.Tests.Browser;

/// <summary>What holds on every page. A new page is one line in <see cref="Routes"/>.</summary>
[Collection("Browser")]
public class PageHealth(FilledSite filled, BrowserFixture browser) : IClassFixture<FilledSite>
{
    internal static readonly string[] Routes =
    [
        "/manual-bets",
        "/manual-bets/1",
        "/matches",
        "/matches/coming",
        "/statistics",
        "/calculator",
        "/opportunities",
        "/import",
        "/import/closing",
        "/admin",
        "/access",
    ];

    [Fact]
    public async Task Every_page_loads_without_a_fault_in_both_themes_and_pleases_axe()
    {
        foreach (var route in Routes)
        foreach (var dark in new[] { false, true })
        {
            await using var visit = await Visit.To(browser, filled.Address, route, new(Dark: dark));
            var violations = (await visit.Page.RunAxe()).Violations;
            var told = violations.Select(v => $"{route} dark={dark} {v.Id}: {v.Nodes[0].Html}");
            Assert.Empty(told.Concat(visit.Faults));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_panel_of_a_new_bet_pleases_axe_and_fits_a_phone(bool dark)
    {
        await using var visit = await Visit.To(browser, filled.Address, "/manual-bets", new(Dark: dark, Phone: true));
        await new DashboardView(visit.Page).Press("Nouveau pari");
        var bet = new NewBetView(visit.Page);
        await bet.Options.First.ClickAsync();
        await bet.Save();
        await bet.Faults.First.WaitForAsync();
        Assert.Empty((await visit.Page.RunAxe()).Violations.Select(v => $"{v.Id}: {v.Nodes[0].Html}"));
        Assert.Equal(0, await bet.Panel.EvaluateAsync<int>("panel => panel.scrollWidth - panel.clientWidth"));
    }

    [Theory]
    [InlineData("fr", true)]
    [InlineData("fr", false)]
    [InlineData("en", true)]
    [InlineData("en", false)]
    public async Task No_page_is_wider_than_its_window(string language, bool phone)
    {
        foreach (var route in Routes)
        {
            await using var visit = await Visit.To(browser, filled.Address, route, new(language, Phone: phone));
            Assert.Empty((await visit.Overflow()).Select(what => $"{route}: {what}"));
        }
    }

    [Theory]
    [InlineData("fr", "en")]
    [InlineData("en", "fr")]
    public async Task No_page_speaks_the_other_language(string language, string other)
    {
        var foreign = Texts(other).Except(Texts(language)).ToHashSet(StringComparer.Ordinal);
        foreach (var route in Routes)
        {
            await using var visit = await Visit.To(browser, filled.Address, route, new(language));
            Assert.Empty((await visit.Lines()).Where(foreign.Contains).Select(line => $"{route}: {line}"));
        }
    }

    static IEnumerable<string> Texts(string language) =>
        XDocument
            .Load(
                Path.Combine(
                    Repository.Root,
                    "MonPs.Web",
                    "Resources",
                    language == "fr" ? "Texts.fr.resx" : "Texts.resx"
                )
            )
            .Descendants("data")
            .Select(data => data.Element("value")!.Value);
}

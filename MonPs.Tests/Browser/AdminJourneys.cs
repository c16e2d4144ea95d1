using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using MonPs.Tests.Browser.Pages;
using MonPs.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace MonPs.Tests.Browser;

[Collection("Browser")]
public class AdminJourneys(PostgresFixture postgres, BrowserFixture browser)
{
    [Fact]
    public async Task Why_a_bet_has_no_clv_and_what_to_do_is_found_and_done_on_one_page()
    {
        await using var site = await BrowserSite.Start(postgres);
        await site.Sql(
            """
            DELETE FROM odds_history WHERE match_id = 'over';
            INSERT INTO collector_runs (job, started_by, started_at, finished_at, outcome, heartbeat_at)
            VALUES ('collect_odds', 'schedule', now() - interval '4 hours', now() - interval '4 hours', 'failed', now() - interval '4 hours');
            INSERT INTO collector_run_logs (run_id, at, level, event, league, args)
            SELECT id, now() - interval '4 hours', 'error', 'LeagueFailed', 'soccer_epl', ARRAY['@OddsApiError_KeyRefused', '-'] FROM collector_runs;
            """
        );
        var bet = await site.Bet(BrowserSite.Over);
        await using var visit = await Visit.To(browser, site.Address, "/admin?q=arsenal", new());
        var row = visit.Page.Locator(".gap");

        await Expect(row).ToHaveCountAsync(1);
        await Expect(row).ToContainTextAsync("La collecte a échoué avant le coup d’envoi");
        await Expect(row).ToContainTextAsync("Saisissez la cote de clôture");
        await row.GetByRole(AriaRole.Link, new() { Name = "voir l’exécution" }).ClickAsync();
        await Expect(visit.Page.Locator(".run-lines")).ToContainTextAsync("Premier League");

        await row.GetByRole(AriaRole.Button, new() { Name = "Saisir la clôture" }).ClickAsync();
        await Expect(row.GetByRole(AriaRole.Textbox)).ToBeVisibleAsync();
        Assert.Empty((await visit.Page.RunAxe()).Violations.Select(v => $"{v.Id}: {v.Nodes[0].Html}"));
        await row.GetByRole(AriaRole.Textbox).FillAsync("1,94");
        await row.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await Expect(visit.Page.Locator("#health")).ToContainTextAsync("Aucun pari sans CLV");
        Assert.Equal(5.6701m, (await site.Find(bet.Id))!.ClvPercent);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task A_paused_job_is_said_on_every_page_until_it_is_resumed()
    {
        await using var site = await BrowserSite.Start(postgres);
        await using var visit = await Visit.To(browser, site.Address, "/admin", new());
        await using var other = await Visit.To(browser, site.Address, "/statistics", new());
        var job = visit.Page.Locator(".job").Filter(new() { HasText = "Collecte des cotes" });

        await job.GetByRole(AriaRole.Button, new() { Name = "Mettre en pause" }).ClickAsync();
        await Expect(job).ToContainTextAsync("EN PAUSE");
        await Expect(other.Page.Locator(".alarm-banner")).ToContainTextAsync("Collecte des cotes");
        Assert.Empty((await visit.Page.RunAxe()).Violations.Select(v => $"{v.Id}: {v.Nodes[0].Html}"));

        await job.GetByRole(AriaRole.Button, new() { Name = "Reprendre" }).ClickAsync();
        await Expect(job).Not.ToContainTextAsync("EN PAUSE");
        await Expect(other.Page.Locator(".alarm-banner")).ToHaveCountAsync(0);
        Assert.Empty(visit.Faults.Concat(other.Faults));
    }

    [Fact]
    public async Task A_run_is_followed_filtered_and_taken_away()
    {
        await using var site = await BrowserSite.Start(postgres);
        await using var visit = await Visit.To(browser, site.Address, "/admin", new());
        var lines = visit.Page.Locator(".run-lines");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Lancer : Calcul des CLV" }).ClickAsync();
        var opener = visit.Page.Locator(".run-open").Filter(new() { HasText = "Calcul des CLV" });
        await opener.First.ClickAsync();
        await Expect(lines.Locator("li").Last).ToContainTextAsync("Fin");
        await lines.GetByRole(AriaRole.Searchbox).FillAsync("introuvable");
        await Expect(lines.Locator("li")).ToHaveCountAsync(0);
        await Expect(visit.Page.Locator("#tail li").First).ToContainTextAsync("Calcul des CLV");

        var download = await visit.Page.RunAndWaitForDownloadAsync(() =>
            lines.GetByRole(AriaRole.Link, new() { Name = "Télécharger" }).ClickAsync()
        );
        Assert.Equal("monps-run-1.log", download.SuggestedFilename);

        await visit.Page.Locator("#runs .chip", new() { HasText = "échouée" }).First.ClickAsync();
        await Expect(visit.Page.Locator("#runs")).ToContainTextAsync("Aucune exécution de ce genre");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_empty_installation_shows_a_page_that_fits_a_phone(bool dark)
    {
        await using var site = await BrowserSite.Start(postgres);
        await site.Sql(
            "DELETE FROM odds_history; DELETE FROM odds_totals; DELETE FROM league_collections; DELETE FROM matches"
        );
        await using var visit = await Visit.To(browser, site.Address, "/admin", new(Dark: dark, Phone: true));

        await Expect(visit.Page.Locator("#gaps")).ToContainTextAsync("Chaque pari dont le match a commencé a son CLV");
        Assert.Empty(await visit.Overflow());
        Assert.Empty(visit.Faults);
    }
}

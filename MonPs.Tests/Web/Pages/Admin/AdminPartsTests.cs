using Bunit;
using MonPs.Core.Bets;
using MonPs.Core.Closing;
using MonPs.Core.Collecting;
using MonPs.Core.Health;
using MonPs.Core.Odds;
using MonPs.Tests.Support;
using MonPs.Web.Jobs;
using MonPs.Web.Pages.Admin;

namespace MonPs.Tests.Web.Pages.Admin;

public class AdminPartsTests : PartTest
{
    [Fact]
    public void A_bet_without_clv_says_why_what_to_do_and_on_what_evidence()
    {
        var evidence = new GapEvidence(GapGroup.NoReferenceQuote, "soccer_epl", Now.AddHours(-2))
        {
            FailedAt = Now.AddHours(-3),
            FailedWhy = "@OddsApiError_KeyRefused",
            FailedRun = 12,
        };
        var row = Row(new(Bet(), GapCause.CollectionFailed, evidence));

        Assert.Contains(
            "La collecte a échoué avant le coup d’envoi",
            row.Find(".gap-why").TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains("Saisissez la cote de clôture", row.Find(".gap-do").TextContent, StringComparison.Ordinal);
        Assert.EndsWith("/admin?run=12#runs", row.Find(".gap-facts a").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("/manual-bets/7", row.Find(".gap-what a").GetAttribute("href"));
    }

    [Fact]
    public void A_closing_is_typed_in_its_row_with_a_french_comma()
    {
        (Bet Bet, decimal Odds)? saved = null;
        var row = Row(
            new(Bet(), GapCause.NotQuoted, new(GapGroup.NoReferenceQuote, null, Now)),
            typed => saved = typed
        );

        row.FindAll("button").Single(b => b.TextContent == "Saisir la clôture").Click();
        Assert.True(row.Find("button[type=submit]").HasAttribute("disabled"));
        row.Find("input").Input("1,94");
        row.Find("form").Submit();

        Assert.Equal((7L, 1.94m), (saved!.Value.Bet.Id, saved.Value.Odds));
        Assert.Empty(row.FindAll("form"));
    }

    [Fact]
    public void What_needs_only_patience_has_no_button() =>
        Assert.Empty(Row(new(Bet(), GapCause.ToCome, new(GapGroup.ToCome, null, Now))).FindAll("button"));

    [Fact]
    public void A_paused_job_is_loud_and_offers_to_resume()
    {
        var resumed = "";
        var table = Render<JobTable>(p =>
            p.Add(
                    t => t.All,
                    [new("collect_odds", [new("10:00", Now.AddHours(1))], new(Now.AddHours(-1), "page"), null)]
                )
                .Add(t => t.OnResume, job => resumed = job)
        );

        Assert.Contains("EN PAUSE", table.Find(".job-paused").TextContent, StringComparison.Ordinal);
        table.Find("button[aria-label^='Reprendre']").Click();
        Assert.Equal("collect_odds", resumed);
    }

    [Fact]
    public void A_job_that_only_runs_by_its_plan_cannot_be_started_by_hand()
    {
        var table = Render<JobTable>(p =>
            p.Add(t => t.All, [new("capture_closing", [], null, null) { MayRun = false }])
        );

        Assert.Equal("Mettre en pause", Assert.Single(table.FindAll("button")).TextContent);
    }

    [Theory]
    [InlineData("ligue 1", 1)]
    [InlineData("evenement", 1)]
    [InlineData("ligue evenement", 1)]
    [InlineData("bundesliga", 0)]
    [InlineData("", 1)]
    public void Lines_are_found_by_their_words_whatever_the_accents(string search, int found)
    {
        var line = new CollectorRunLog
        {
            Event = nameof(RunEvent.Crashed),
            League = "soccer_france_ligue_one",
            Args = ["événement"],
            Level = RunLogLevel.Error,
        };

        Assert.Equal(found == 1, RunWords.Matches(line, RunLogLevel.Warning, search));
    }

    [Fact]
    public void The_grades_show_the_share_of_a_with_what_has_none()
    {
        var shares = new GradeShares(new Dictionary<ClosingGrade, int> { [ClosingGrade.A] = 3 }, 0, 1);
        var card = Render<GradeCard>(p =>
            p.Add(c => c.Grades, new(new(new Dictionary<ClosingGrade, int>(), 0, 0), shares))
        );

        Assert.Contains("75\u202f% en A", card.Find(".grade-head").TextContent, StringComparison.Ordinal);
        Assert.Contains("1 · 25", card.Find(".span-row:last-child").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<GapRow> Row(BetGap gap, Action<(Bet, decimal)>? typed = null) =>
        Render<GapRow>(p =>
            p.Add(r => r.Gap, gap).Add(r => r.OnCompute, () => { }).Add(r => r.OnClosing, typed ?? (_ => { }))
        );

    private static Bet Bet() =>
        new()
        {
            Id = 7,
            MatchName = "Wolves vs Arsenal",
            KickoffTime = Now.AddHours(-2),
            Market = Market.H2h,
            Selection = "Home",
        };
}

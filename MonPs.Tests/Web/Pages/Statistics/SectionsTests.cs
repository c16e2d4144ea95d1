using Bunit;
using MonPs.Core.Bets;
using MonPs.Core.Odds;
using MonPs.Core.Settings;
using MonPs.Core.Statistics;
using MonPs.Tests.Support;
using MonPs.Web.Pages.Statistics;

namespace MonPs.Tests.Web.Pages.Statistics;

/// <summary>The page's sections where there is little or nothing to say: dashes with reasons, never nought and never NaN.</summary>
public sealed class SectionsTests : PartTest
{
    [Fact]
    public void Without_a_settled_bet_profit_roi_and_roc_are_unknown()
    {
        var section = Standing(Report(), new MonPsSettings { Bankroll = 1000 });
        Assert.Equal(3, section.FindAll(".missing").Count);
        Assert.Contains("Aucun pari n’est encore terminé", section.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("0,00\u202F€</span>", section.Find(".kpi-value").InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_bankroll_the_return_on_it_says_what_to_set() =>
        Assert.Contains(
            "Renseignez BANKROLL",
            Standing(Report(Bet(1, "m1", 5, 10)), new MonPsSettings()).Markup,
            StringComparison.Ordinal
        );

    [Fact]
    public void No_bet_at_all_leaves_no_number_that_is_none()
    {
        var report = Report();
        Assert.Contains("Aucun pari n’a encore ce chiffre", Sharp(report).Markup, StringComparison.Ordinal);
        Assert.Contains("–", Luck(report).Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", Sharp(report).Markup + Luck(report).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Fifty_bets_on_one_match_are_one_opinion()
    {
        var report = Report([.. Enumerable.Range(1, 50).Select(i => Bet(i, "m1", i / 10m, 10))]);
        var section = Sharp(report);
        Assert.Contains("c’est un seul avis", section.Find(".answer").TextContent, StringComparison.Ordinal);
        Assert.Empty(section.FindAll(".spans"));
        Assert.DoesNotContain("NaN", section.Markup + Luck(report).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void The_interval_is_drawn_and_written_with_its_ends()
    {
        var report = Report([.. Enumerable.Range(1, 30).Select(i => Bet(i, $"m{i}", 2 + i % 3, 10))]);
        var row = Sharp(report).Find(".span-row");
        var interval = report.Clv.Raw.Estimate!;
        Assert.Equal(
            $"{StatisticsWords.Points(interval.Low)} à {StatisticsWords.Points(interval.High)}",
            row.QuerySelector(".span-text")!.TextContent
        );
        Assert.NotNull(row.QuerySelector(".span-dot"));
    }

    [Fact]
    public void Rows_of_fewer_than_twenty_bets_are_pale()
    {
        var many = Enumerable.Range(1, 20).Select(i => Bet(i, $"m{i}", 1, 10));
        var few = Enumerable.Range(21, 19).Select(i => Bet(i, $"m{i}", 1, 10) with { Bookmaker = "winamax_fr" });
        var section = Render<Origins>(p =>
            p.Add(o => o.Report, Report([.. many, .. few])).Add(o => o.State, new()).Add(o => o.Currency, "EUR")
        );
        Assert.Equal(["", "few"], section.FindAll("tbody tr").Select(row => row.ClassName ?? ""));
        Assert.Contains("moins de 20 paris", section.Find(".chart-note").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Timing_without_quotes_says_what_is_missing() =>
        Assert.Equal(
            2,
            Render<WhenToBet>(p => p.Add(w => w.Timing, new TimingReport([], null, null, 0))).FindAll("p.quiet").Count
        );

    [Theory]
    [InlineData(0.02, 0.01, "parier tôt paie")]
    [InlineData(0.02, -0.01, "dans la cote trouvée")]
    [InlineData(-0.02, -0.01, "Ni la cote trouvée ni le marché")]
    public void The_split_says_where_the_edge_is_and_where_there_is_none(double atBet, double drift, string words) =>
        Assert.Contains(
            words,
            Render<WhenToBet>(p => p.Add(w => w.Timing, new TimingReport([new(60, 40, 1)], atBet, drift, 40)))
                .Find(".answer")
                .TextContent,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_yardstick_without_scores_cannot_be_checked() =>
        Assert.Contains(
            "le mètre ne peut pas être vérifié",
            Render<Yardstick>(p =>
                    p.Add(y => y.Calibration, new CalibrationReport([]))
                        .Add(y => y.Grades, new Breakdown(BreakdownBy.Grade, []))
                )
                .Find(".answer")
                .TextContent,
            StringComparison.Ordinal
        );

    private IRenderedComponent<Standing> Standing(Report report, MonPsSettings settings) =>
        Render<Standing>(p => p.Add(s => s.Report, report).Add(s => s.Settings, settings));

    private IRenderedComponent<Sharpness> Sharp(Report report) => Render<Sharpness>(p => p.Add(s => s.Report, report));

    private IRenderedComponent<LuckOrSkill> Luck(Report report) =>
        Render<LuckOrSkill>(p => p.Add(s => s.Report, report).Add(s => s.Currency, "EUR"));

    private static Report Report(params IReadOnlyList<ReportRow> bets)
    {
        var builder = new ReportBuilder(TimeZoneInfo.Utc, withModelled: false);
        foreach (var bet in bets)
            builder.Add(bet);
        var settled = bets.Count(bet => bet.Result is not null);
        return builder.Build(
            new()
            {
                TotalBets = bets.Count,
                SettledBets = settled,
                ClvBets = bets.Count,
                StartedBets = bets.Count,
                TotalStaked = 10 * settled,
                TotalProfit = bets.Sum(bet => bet.Profit ?? 0),
            },
            null
        );
    }

    private static ReportRow Bet(long id, string match, decimal clv, decimal profit) =>
        new()
        {
            Id = id,
            MatchId = match,
            KickoffTime = Now.AddHours(id),
            CreatedAt = Now,
            Sport = "soccer_epl",
            Market = Market.H2h,
            Selection = "Home",
            Bookmaker = "unibet_fr",
            Odds = 2,
            Stake = 10,
            Result = BetResult.Win,
            Profit = profit,
            ClvPercent = clv,
            ClvFairPercent = clv - 2,
            Method = null,
            Grade = null,
            Tags = [],
            WinMass = null,
            HalfWinMass = null,
            PushMass = null,
            HalfLossMass = null,
        };
}

using MonPs.Core.Bets;
using MonPs.Core.Statistics;
using MonPs.Tests.Support;
using static MonPs.Tests.Support.CoreSteps;

namespace MonPs.Tests.Core.Statistics;

/// <summary>The whole report against plain loops, and on the sets of bets that break formulas.</summary>
public sealed class ReportTests(PostgresFixture postgres) : CoreTestBase(postgres)
{
    [Fact]
    public async Task No_bet_at_all_has_no_figure_and_says_why()
    {
        var report = await Report();
        Assert.Equal((StatisticGap.NoBets, StatisticGap.NoBets), (report.Clv.Raw.Gap, report.Luck.Gap));
        Assert.Null(report.Clv.RawMedian);
        Assert.Null(report.RocPercent);
        Assert.Empty(report.Curve);
    }

    [Fact]
    public async Task One_bet_has_a_mean_and_no_interval()
    {
        await Insert(1, clv: "3");
        var clv = (await Report()).Clv.Raw;
        Assert.Equal((3.0, StatisticGap.OneBet, null), (clv.Mean, clv.Gap, clv.Estimate));
    }

    [Fact]
    public async Task Fifty_bets_on_one_match_are_one_opinion()
    {
        for (var i = 0; i < 50; i++)
            await Insert(i, clv: $"{i}", match: "same");
        Assert.Equal(StatisticGap.OneMatch, (await Report()).Clv.Raw.Gap);
    }

    [Fact]
    public async Task A_closing_typed_by_hand_does_not_stand_among_the_missing()
    {
        await Insert(1, clv: "3", method: "manual");
        await Insert(2, clv: null);
        var grades = (await Report()).Breakdowns.Single(breakdown => breakdown.By == BreakdownBy.Grade);
        Assert.Equal([("manual", 1), ("", 1)], grades.Rows.Select(row => (row.Key, row.Bets)));
    }

    [Fact]
    public async Task All_void_has_no_turnover_and_no_luck()
    {
        for (var i = 0; i < 3; i++)
            await Insert(i, result: "void", profit: "0");
        var report = await Report();
        Assert.Equal((0m, null), (report.Summary.TotalStaked, report.Summary.RoiPercent));
        Assert.Equal((0L, StatisticGap.NoBets), (report.Luck.Sums.Bets, report.Luck.Gap));
    }

    [Fact]
    public async Task Every_figure_agrees_with_plain_loops()
    {
        var random = new Random(7);
        var clvs = new List<double>();
        var (profit, expected, variance) = (0.0, 0.0, 0.0);
        for (var i = 0; i < 60; i++)
        {
            var (clv, odds, won) = (
                Math.Round(random.NextDouble() * 10 - 4, 4),
                1.5 + i % 7 * 0.5,
                random.Next(2) == 0
            );
            var win = 0.9 / odds;
            await Insert(
                i,
                $"{clv}",
                $"m{i / 2}",
                $"{odds}",
                won ? "win" : "loss",
                $"{(won ? 10 * (odds - 1) : -10)}",
                win
            );
            clvs.Add(clv);
            profit += won ? 10 * (odds - 1) : -10;
            expected += 10 * (odds * win - 1);
            variance += 100 * odds * odds * win * (1 - win);
        }

        var report = await Report();

        var mean = clvs.Sum() / 60;
        var clusters = clvs.Chunk(2).Select(pair => pair.Sum(x => x - mean)).Sum(sum => sum * sum);
        Assert.Equal(mean, report.Clv.Raw.Mean!.Value, 1e-9);
        Assert.Equal(Math.Sqrt(30.0 / 29 * clusters) / 60, report.Clv.Raw.Estimate!.StandardError, 1e-9);
        Assert.Equal(expected, report.Luck.Sums.Expected, 1e-6);
        Assert.Equal((profit - expected) / Math.Sqrt(variance), report.Luck.Z!.Value, 1e-9);
        Assert.Equal(profit, report.Curve[^1].Profit, 1e-6);
        Assert.Equal(60, report.Breakdowns.Single(b => b.By == BreakdownBy.Market).Rows.Sum(row => row.Bets));
        Assert.True(
            report.Breakdowns.Single(b => b.By == BreakdownBy.OddsBand).Rows.All(row => row.IsSmall == row.Bets < 20)
        );
    }

    [Fact]
    public async Task A_modelled_closing_counts_only_when_asked_for()
    {
        await Insert(1, clv: null, fair: "4", method: "modelled");
        await Insert(2, clv: "2", fair: "1");
        Assert.Equal((1L, 1), ((await Report()).Clv.Fair.Bets, (await Report()).Clv.ModelledBets));
        Assert.Equal(2L, (await Report(withModelled: true)).Clv.Fair.Bets);
    }

    private Task<Report> Report(bool withModelled = false) =>
        Core.Get<StatisticsQueries>().Report(new BetFilter(), withModelled, TestContext.Current.CancellationToken);

    private Task Insert(
        int i,
        string? clv = "1",
        string? match = null,
        string odds = "2",
        string? result = null,
        string? profit = null,
        double? win = null,
        string? fair = null,
        string method = "quote"
    ) =>
        Core.Sql(
            FormattableString.Invariant(
                $"""
                INSERT INTO manual_bets (match_id, match_name, kickoff_time, market_type, selection, odds_obtained, stake,
                    closing_odds, closing_method, clv_percent, clv_fair_percent, result, profit_loss, created_at, updated_at,
                    closing_win_mass, closing_half_win_mass, closing_push_mass, closing_half_loss_mass)
                VALUES ({Text(
                    match ?? $"match{i}"
                )}, 'A vs B', timestamptz '2026-08-01Z' + interval '{i} hours', 'h2h', 'Home', {odds}, 10,
                    2, {Text(method)}, {clv ?? "NULL"}, {fair ?? "NULL"}, {Text(result)}, {profit
                    ?? "NULL"}, '2026-08-01Z', '2026-08-01Z',
                    {Mass(win)}, {Zero(win)}, {Zero(win)}, {Zero(win)})
                """
            )
        );

    private static string Text(string? text) => text is null ? "NULL" : $"'{text}'";

    private static string Mass(double? mass) =>
        mass?.ToString("R", System.Globalization.CultureInfo.InvariantCulture) ?? "NULL";

    private static string Zero(double? mass) => mass is null ? "NULL" : "0";
}

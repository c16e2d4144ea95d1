using System.Globalization;
using MonPs.Core.Bets;
using MonPs.Core.Statistics;
using MonPs.Tests.Support;

namespace MonPs.Tests.Core.Statistics;

public sealed class SummaryTests(PostgresFixture postgres) : CoreTestBase(postgres)
{
    [Fact]
    public async Task Without_bets_every_mean_is_unknown_rather_than_zero()
    {
        var none = await Summarize();
        Assert.Equal(new Summary(), none);
        Assert.Equal(
            (null, null, null, null),
            (none.RoiPercent, none.AvgClvPercent, none.WinRatePercent, none.AverageOdds)
        );
    }

    [Fact]
    public async Task Pending_bets_are_nowhere_in_profit_turnover_or_return()
    {
        await Bet("null", "null", stake: 50);
        var pending = await Summarize();

        Assert.Equal(
            (1, 1, 0, 0m, 0m),
            (pending.TotalBets, pending.PendingBets, pending.SettledBets, pending.TotalStaked, pending.TotalProfit)
        );
        Assert.Null(pending.RoiPercent);
    }

    [Fact]
    public async Task Void_and_push_are_out_of_the_turnover_and_halves_count_as_won_or_lost()
    {
        await Bet("'win'", "47.5", 50);
        await Bet("'half_win'", "10", 20);
        await Bet("'loss'", "-30", 30);
        await Bet("'half_loss'", "-5", 10);
        await Bet("'void'", "0", 1000);
        await Bet("'push'", "0", 1000);
        await Bet("'cash_out'", "-2.5", 40);
        var all = await Summarize();

        Assert.Equal((150m, 20m, 13.3333m), (all.TotalStaked, all.TotalProfit, all.RoiPercent));
        Assert.Equal((2, 2, 50m, 7), (all.Wins, all.Losses, all.WinRatePercent, all.SettledBets));
    }

    [Fact]
    public async Task Clv_says_its_coverage_and_the_modelled_are_not_among_the_fair_ones()
    {
        await Bet("null", "null", 50, "5.0, 4.0, 'quote'");
        await Bet("null", "null", 50, "-1.0, -2.0, 'imported'");
        await Bet("null", "null", 50, "null, 90.0, 'modelled'");
        await Bet("null", "null", 50);
        Core.Clock.Now = Kickoff.AddHours(3);
        var all = await Summarize();

        Assert.Equal(
            (2m, 2, 4, 1, 50m),
            (all.AvgClvPercent, all.ClvBets, all.StartedBets, all.ClvPositiveBets, all.ClvPositivePercent)
        );
        Assert.Equal((1m, 2), (all.AvgClvFairPercent, all.ClvFairBets));
    }

    [Fact]
    public async Task The_figures_follow_the_filter()
    {
        await Bet("'win'", "47.5", 50);
        await Bet("'loss'", "-50", 50);
        var won = await Core.Get<StatisticsQueries>().Summarize(new() { Result = BetResult.Win }, Ct);
        Assert.Equal((1, 47.5m, 95m), (won.TotalBets, won.TotalProfit, won.RoiPercent));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(40)]
    public async Task The_view_says_what_the_page_says(int bets)
    {
        var random = new Random(7 + bets);
        string[] results = ["null", "'win'", "'loss'", "'push'", "'void'", "'half_win'", "'half_loss'", "'cash_out'"];
        for (var i = 0; i < bets; i++)
        {
            var result = results[random.Next(results.Length)];
            var profit = result is "null" ? "null" : Number(random.Next(-5000, 5000) / 100m);
            await Bet(
                result,
                profit,
                random.Next(1, 90),
                $"{Number(random.Next(-99, 99) / 7m)}, {Number(random.Next(-99, 99) / 7m)}, 'quote'"
            );
        }
        await HoldsAgainstTheView();
    }

    [Fact]
    public async Task The_view_rounds_a_half_as_the_page_does()
    {
        await Bet("'win'", "0.01", 4000);
        Assert.Equal(0.0003m, (await Summarize()).RoiPercent);
        await HoldsAgainstTheView();
    }

    private async Task HoldsAgainstTheView()
    {
        var page = await Summarize();
        string Text(decimal? figure) => figure is { } known ? Number(decimal.Round(known, 4)) : "-";
        var expected = string.Join(
            ' ',
            page.TotalBets,
            page.PendingBets,
            page.Wins,
            page.Losses,
            Text(page.AvgClvPercent),
            Text(page.AvgClvFairPercent),
            Text(page.TotalProfit),
            Text(page.TotalStaked),
            Text(page.RoiPercent)
        );
        var view = await Core.Rows(
            "SELECT total_bets, pending_bets, wins, losses, trim_scale(avg_clv_percent), trim_scale(avg_clv_fair_percent), trim_scale(total_profit), trim_scale(total_staked), trim_scale(roi_percent) FROM manual_bets_stats"
        );
        Assert.Equal([expected], view);
    }

    private static string Number(decimal number) =>
        (number / 1.0000000000m).ToString("0.####", CultureInfo.InvariantCulture);

    private Task<Summary> Summarize() => Core.Get<StatisticsQueries>().Summarize(new(), Ct);

    private Task Bet(string result, string profit, decimal stake, string clv = "null, null, null") =>
        Core.Sql(
            $"""
            INSERT INTO manual_bets (match_name, kickoff_time, market_type, selection, odds_obtained, result, profit_loss, stake,
                                     clv_percent, clv_fair_percent, closing_method, created_at, updated_at)
            VALUES ('A', '2026-08-21 12:00Z', 'h2h', 'Home', 2, {result}, {profit}, {Number(
                stake
            )}, {clv}, now(), now())
            """
        );
}

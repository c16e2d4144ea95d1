using Microsoft.Extensions.DependencyInjection;
using MonPs.Core;
using MonPs.Core.Bets;
using MonPs.Core.Data;
using MonPs.Core.Settings;
using MonPs.Core.Statistics;
using MonPs.Tests.Support;

namespace MonPs.Tests.Core.Statistics;

public sealed class StatisticsQueriesTests(PostgresFixture postgres) : IAsyncLifetime
{
    Database database = null!;
    ServiceProvider services = null!;

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    StatisticsQueries Statistics => services.GetRequiredService<StatisticsQueries>();

    public async ValueTask InitializeAsync()
    {
        database = await Database.Open(await postgres.NewDatabaseConnection(), Ct);
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddMonPsCore(new MonPsSettings { OddsApiKey = "x" }, database)
            .BuildServiceProvider();
    }

    [Fact]
    public async Task Profit_adds_up_by_the_day_that_the_user_lives()
    {
        await Bet("2026-08-21T19:00:00Z", profit: 10);
        await Bet("2026-08-21T21:59:00Z", profit: -4);
        // Half past midnight in Paris is the next day there.
        await Bet("2026-08-21T22:30:00Z", profit: 5.5m);
        await Bet("2026-08-25T19:00:00Z", profit: null);
        Assert.Equal(
            [new(new(2026, 8, 21), 2, 6m), new(new(2026, 8, 22), 3, 11.5m)],
            await Statistics.ProfitCurve(new(), Ct)
        );
    }

    [Fact]
    public async Task Beside_the_profit_runs_what_the_closing_line_promised_to_the_bets_that_luck_judges()
    {
        await Bet("2026-08-21T19:00:00Z", profit: 10);
        await Bet("2026-08-22T19:00:00Z", profit: 10);
        await Execute(
            """
            UPDATE manual_bets SET closing_win_mass = 0.4, closing_half_win_mass = 0.2, closing_push_mass = 0.1, closing_half_loss_mass = 0.1
            WHERE kickoff_time < '2026-08-22Z'
            """
        );
        var curve = await Statistics.ProfitCurve(new(), Ct);
        // 10 × ((2 − 1)(0.4 + 0.1) − 0.05 − 0.2) = 2.5, and the next day promises nothing more.
        Assert.Equal([(1, 2.5), (1, 2.5)], curve.Select(point => (point.Promised, Math.Round(point.Expected, 9))));
        var luck = (await Statistics.Report(new(), withModelled: false, Ct)).Luck.Sums;
        Assert.Equal((1, 2.5), ((int)luck.Bets, Math.Round(luck.Expected, 9)));
    }

    [Theory]
    [InlineData("result = 'void'")]
    [InlineData("result = 'push'")]
    [InlineData("closing_method = 'modelled'")]
    [InlineData("closing_win_mass = NULL")]
    public async Task What_luck_does_not_judge_is_promised_nothing(string change)
    {
        await Bet("2026-08-21T19:00:00Z", profit: 10);
        await Execute(
            "UPDATE manual_bets SET closing_win_mass = 0.5, closing_half_win_mass = 0, closing_push_mass = 0, closing_half_loss_mass = 0"
        );
        await Execute($"UPDATE manual_bets SET {change}");
        Assert.Equal(0, (await Statistics.ProfitCurve(new(), Ct))[^1].Promised);
    }

    [Fact]
    public async Task The_curve_of_no_bets_has_no_points() => Assert.Empty(await Statistics.ProfitCurve(new(), Ct));

    [Fact]
    public async Task Clv_is_counted_in_steps_that_start_at_nought_with_open_ends()
    {
        foreach (var clv in new[] { -0.5m, 0m, 0.99m, 1m, 40m })
            await Bet("2026-08-21T19:00:00Z", profit: 1, clv);
        await Bet("2026-08-21T19:00:00Z", profit: 1);
        Assert.Equal(
            [new(-1, 0, 1), new(0, 1, 2), new(1, null, 2)],
            await Statistics.ClvHistogram(new(), 1, binsPerSide: 2, Ct)
        );
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
    }

    async Task Execute(string sql)
    {
        await using var command = database.Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    async Task Bet(string kickoff, decimal? profit, decimal? clv = null)
    {
        await using var command = database.Source.CreateCommand(
            """
            INSERT INTO manual_bets (match_name, kickoff_time, market_type, selection, odds_obtained, stake,
                                     result, profit_loss, clv_percent, created_at, updated_at)
            VALUES ('A vs B', @kickoff, 'h2h', 'Home', 2, 10,
                    CASE WHEN @profit IS NULL THEN NULL ELSE 'win' END, @profit, @clv, now(), now())
            """
        );
        command.Parameters.AddWithValue("kickoff", DateTimeOffset.Parse(kickoff, null).UtcDateTime);
        command.Parameters.AddWithValue("profit", NpgsqlTypes.NpgsqlDbType.Numeric, (object?)profit ?? DBNull.Value);
        command.Parameters.AddWithValue("clv", NpgsqlTypes.NpgsqlDbType.Numeric, (object?)clv ?? DBNull.Value);
        await command.ExecuteNonQueryAsync();
    }
}

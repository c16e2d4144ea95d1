using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MonPs.Core;
using MonPs.Core.Bets;
using MonPs.Core.Bets.Totals;
using MonPs.Core.Data;
using MonPs.Core.Odds;
using MonPs.Core.Settings;
using MonPs.Core.Statistics;
using MonPs.Tests.Support;

namespace MonPs.Tests.Core.Bets.Totals;

/// <summary>Whatever happens to bets, the kept totals say what adding the bets up says.</summary>
public sealed class BetTotalsTests(PostgresFixture postgres) : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 15, 0, 0, TimeSpan.Zero);

    // Kick-offs from the last hours of October to the first days of December: two turns of a month, one still to come.
    private const string Add = """
        INSERT INTO manual_bets (match_name, sport, bookmaker, kickoff_time, market_type, selection, line, odds_obtained, stake,
                                 created_at, updated_at)
        SELECT 'A vs B', (ARRAY['soccer_epl', 'soccer_france_ligue_one', NULL])[1 + n % 3], (ARRAY['winamax_fr', NULL])[1 + n % 2],
               timestamptz '2026-10-31T22:00Z' + n * interval '7 hours', CASE WHEN n % 4 = 0 THEN 'totals' ELSE 'h2h' END, 'x',
               CASE WHEN n % 4 = 0 THEN 2.5 END, 1.5 + n % 7, 10 + n, now(), now()
        FROM generate_series(1, 120) AS n
        """;

    private static readonly string[] Changes =
    [
        Add,
        "UPDATE manual_bets SET result = 'win', profit_loss = 12.34 WHERE id % 3 = {0} AND result IS NULL",
        "UPDATE manual_bets SET result = 'half_loss', profit_loss = -5 WHERE id % 5 = {0}",
        "UPDATE manual_bets SET result = 'void', profit_loss = 0 WHERE id % 7 = {0}",
        "UPDATE manual_bets SET result = NULL, profit_loss = NULL WHERE id % 6 = {0}",
        "UPDATE manual_bets SET clv_percent = id % 11 - 5, clv_fair_percent = id % 9 - 5, closing_method = 'quote' WHERE id % 2 = {0}",
        "UPDATE manual_bets SET closing_method = 'modelled' WHERE id % 4 = {0} AND clv_percent IS NOT NULL",
        "UPDATE manual_bets SET clv_percent = NULL, clv_fair_percent = NULL WHERE id % 8 = {0}",
        "UPDATE manual_bets SET deleted_at = now() WHERE id % 9 = {0}",
        "UPDATE manual_bets SET deleted_at = NULL WHERE id % 9 = {0}",
        "UPDATE manual_bets SET kickoff_time = kickoff_time + interval '20 days', bookmaker = 'pmu_fr', stake = stake + 1 WHERE id % 10 = {0}",
        "UPDATE manual_bets SET notes = 'the same in every figure' WHERE id % 3 = {0}",
        "DELETE FROM manual_bets WHERE id % 13 = {0}",
    ];

    private Database database = null!;
    private ServiceProvider services = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await Database.Open(await postgres.NewDatabaseConnection(), Ct);
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(new FakeClock(Now))
            .AddMonPsCore(new MonPsSettings { OddsApiKey = "x" }, database)
            .BuildServiceProvider();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task They_say_what_the_bets_say_after_any_changes_and_foldings(int seed)
    {
        var random = new Random(seed);
        await Execute(Add);
        for (var i = 0; i < 25; i++)
        {
            await Execute(string.Format(null, Changes[random.Next(Changes.Length)], random.Next(4)));
            if (random.Next(4) == 0)
                await services.GetRequiredService<BetTotalsStore>().Fold(Ct);
            await TheySaySame(new());
        }
        await TheySaySame(new() { Sport = "soccer_epl" });
        await TheySaySame(new() { Bookmaker = "winamax_fr", Market = Market.Totals });
    }

    [Fact]
    public async Task Folding_leaves_a_row_for_each_month_sport_bookmaker_and_market_and_none_of_what_is_gone()
    {
        await Execute(Add);
        for (var i = 0; i < 5; i++)
            await Execute($"UPDATE manual_bets SET stake = stake + 1 WHERE id % 5 = {i}");
        var before = await Count("bet_totals");
        await services.GetRequiredService<BetTotalsStore>().Fold(Ct);
        var kinds = await Count(
            "(SELECT DISTINCT date_trunc('month', kickoff_time AT TIME ZONE 'UTC'), sport, bookmaker, market_type FROM manual_bets) AS kinds"
        );
        Assert.True(kinds < before);
        Assert.Equal(kinds, await Count("bet_totals"));

        await Execute("DELETE FROM manual_bets");
        await services.GetRequiredService<BetTotalsStore>().Fold(Ct);
        Assert.Equal(0, await Count("bet_totals"));
    }

    [Fact]
    public async Task Emptying_the_table_empties_them()
    {
        await Execute(Add);
        await Execute("TRUNCATE manual_bets CASCADE");
        Assert.Equal(0, await Count("bet_totals"));
        await TheySaySame(new());
    }

    [Fact]
    public void Only_what_they_tell_apart_is_asked_of_them()
    {
        Assert.True(
            BetTotalsQueries.Answer(
                new()
                {
                    Sport = "s",
                    Bookmaker = "b",
                    Market = Market.H2h,
                }
            )
        );
        Assert.All(
            new BetFilter[]
            {
                new() { Status = BetStatus.Pending },
                new() { Result = BetResult.Win },
                new() { Tag = "t" },
                new() { Grade = MonPs.Core.Closing.ClosingGrade.A },
                new() { SettledBy = SettledBy.User },
                new() { From = Now },
                new() { To = Now },
                new() { Search = "lyon" },
            },
            filter => Assert.False(BetTotalsQueries.Answer(filter))
        );
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
    }

    private async Task TheySaySame(BetFilter filter)
    {
        var contexts = services.GetRequiredService<IDbContextFactory<MonPsDbContext>>();
        await using var context = await contexts.CreateDbContextAsync(Ct);
        var bets = await StatisticsQueries.SummarizeBets(context, filter, Now, Ct);
        var totals = await StatisticsQueries.SummarizeTotals(context, filter, Now, Ct);
        var counted = await BetQueries.CountBets(context.Bets.Apply(filter), Ct) ?? new(0, 0, 0);
        Assert.Equal(Rounded(bets), Rounded(totals));
        Assert.Equal(counted, await context.CountTotals(filter, Ct) ?? new(0, 0, 0));
    }

    private static Summary Rounded(Summary summary) =>
        summary with
        {
            AverageOdds = summary.AverageOdds is { } odds ? decimal.Round(odds, 8) : null,
            AvgClvPercent = summary.AvgClvPercent is { } raw ? decimal.Round(raw, 8) : null,
            AvgClvFairPercent = summary.AvgClvFairPercent is { } fair ? decimal.Round(fair, 8) : null,
        };

    private async Task Execute(string sql)
    {
        await using var command = database.Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Ct);
    }

    private async Task<long> Count(string from)
    {
        await using var command = database.Source.CreateCommand($"SELECT count(*) FROM {from}");
        return (long)(await command.ExecuteScalarAsync(Ct))!;
    }
}

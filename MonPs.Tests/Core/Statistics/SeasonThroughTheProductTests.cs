using MonPs.Core.Bets;
using MonPs.Core.Statistics;
using MonPs.Tests.Support;
using Npgsql;
using static MonPs.Tests.Support.CoreSteps;

namespace MonPs.Tests.Core.Statistics;

/// <summary>Two real seasons as bets in the database: quotes, CLV pass, report; and the same figures by plain loops.</summary>
public sealed class SeasonThroughTheProductTests(PostgresFixture postgres) : CoreTestBase(postgres)
{
    private const double Stake = 25;
    private const decimal StakeInMoney = 25m;

    [Fact]
    public async Task Clv_roi_interval_and_luck_of_two_seasons_are_what_plain_loops_give()
    {
        var season = SeasonBet.All("B365");
        await Fill(season);
        Core.Clock.Now = Kickoff.AddDays(1);
        Assert.Equal(season.Count, (await Core.Clv()).Computed);

        var report = await Core.Get<StatisticsQueries>().Report(new BetFilter(), false, Ct);

        var raw = season.ConvertAll(bet => 100 * (bet.Odds / bet.Closing[bet.Position] - 1));
        Close(raw.Average(), report.Clv.Raw.Mean!.Value, 1e-5);
        var fair = season.ConvertAll(bet => new ClusteredValue(100 * (bet.Odds * bet.PlainPower() - 1), bet.Match));
        var (mean, error) = ClusteredIntervalTests.PlainLoop(fair);
        Close(mean, report.Clv.Fair.Mean!.Value, 1e-5);
        Close(error, report.Clv.Fair.Estimate!.StandardError, 1e-5);
        Luck(season, report);
    }

    private static void Luck(List<SeasonBet> season, Report report)
    {
        var profit = season.Sum(bet => bet.Won ? Math.Round(Stake * (bet.Odds - 1) + 1e-9, 2) : -Stake);
        var expected = season.Sum(bet => Stake * (bet.Odds * bet.PlainPower() - 1));
        var variance = season.Sum(bet =>
            Stake * Stake * bet.Odds * bet.Odds * bet.PlainPower() * (1 - bet.PlainPower())
        );
        Close(100 * profit / (Stake * season.Count), (double)report.Summary.RoiPercent!.Value, 5e-5);
        Close(expected, report.Luck.Sums.Expected);
        Close((profit - expected) / Math.Sqrt(variance), report.Luck.Z!.Value);
    }

    // The database keeps four decimals of a percentage; what that rounding leaves is the absolute part.
    private static void Close(double expected, double actual, double absolute = 0) =>
        Assert.Equal(expected, actual, Math.Abs(expected) * 1e-6 + absolute);

    private async Task Fill(List<SeasonBet> season)
    {
        const string sql = """
            WITH season AS (
                SELECT * FROM unnest(@match, @selection, @odds, @home, @draw, @away, @result, @profit)
                         AS s (match, selection, odds, home, draw, away, result, profit)
            ), matches AS (
                INSERT INTO matches (id, sport_key, home_team, away_team, commence_time, first_seen_at)
                SELECT DISTINCT 'm' || match, 's', 'A', 'B', @kickoff, @kickoff FROM season
            ), quotes AS (
                INSERT INTO odds_history
                SELECT DISTINCT 'm' || match, 'pinnacle', home, draw, away, @kickoff - interval '2 minutes',
                       @kickoff - interval '2 minutes', @kickoff - interval '2 minutes' FROM season
            )
            INSERT INTO manual_bets (match_id, match_name, kickoff_time, market_type, selection, odds_obtained, stake, result,
                                     profit_loss, created_at, updated_at)
            SELECT 'm' || match, 'A vs B', @kickoff, 'h2h', selection, odds, 25, result, profit, @kickoff, @kickoff FROM season
            """;
        await Core.Sql("SELECT ensure_odds_partitions('2026-08-01Z', '2026-08-31Z')");
        await using var command = Core.Source.CreateCommand(sql);
        command.Parameters.AddWithValue("kickoff", Kickoff.UtcDateTime);
        Add("match", bet => bet.Match);
        Add("selection", bet => bet.Selection.ToString());
        Add("odds", bet => (decimal)bet.Odds);
        Add("home", bet => (decimal)bet.Closing[0]);
        Add("draw", bet => (decimal)bet.Closing[1]);
        Add("away", bet => (decimal)bet.Closing[2]);
        Add("result", bet => bet.Won ? "win" : "loss");
        Add(
            "profit",
            bet => Settlement.Profit(bet.Won ? BetResult.Win : BetResult.Loss, StakeInMoney, (decimal)bet.Odds)!.Value
        );
        await command.ExecuteNonQueryAsync(Ct);

        void Add<T>(string name, Func<SeasonBet, T> value) =>
            command.Parameters.Add(new NpgsqlParameter(name, season.Select(value).ToArray()));
    }
}

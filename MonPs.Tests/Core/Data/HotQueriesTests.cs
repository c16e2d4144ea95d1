using Microsoft.EntityFrameworkCore;
using MonPs.Core.Bets;
using MonPs.Core.Data;
using MonPs.Tests.Support;
using Npgsql;

namespace MonPs.Tests.Core.Data;

/// <summary>The queries that must stay fast at hundreds of millions of rows are held to their indexes.</summary>
public sealed class HotQueriesTests(PostgresFixture postgres) : CoreTestBase(postgres)
{
    [Fact]
    public async Task The_closing_lookup_goes_through_the_primary_keys_of_the_partitions()
    {
        await Fill();
        var plan = await Explain(
            EmbeddedSql.Load("Clv.find_closings"),
            ("match_ids", Enumerable.Range(1, 500).Select(i => $"x{i}").ToArray()),
            ("oldest", DateTime.MinValue),
            ("newest", Kickoff.UtcDateTime),
            ("reference", "pinnacle")
        );

        Assert.DoesNotContain("Seq Scan on odds_", plan, StringComparison.Ordinal);
        Assert.Contains("odds_history_y2026m08_pkey", plan, StringComparison.Ordinal);
        Assert.Contains("odds_totals_y2026m08_pkey", plan, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-kickoff", "ix_manual_bets_kickoff")]
    [InlineData("kickoff", "ix_manual_bets_kickoff")]
    [InlineData("-odds", "ix_manual_bets_odds")]
    [InlineData("odds", "ix_manual_bets_odds")]
    [InlineData("-stake", "ix_manual_bets_stake")]
    [InlineData("stake", "ix_manual_bets_stake")]
    public async Task The_list_of_bets_reads_only_the_page_it_shows(string sort, string index)
    {
        await Fill();
        await using var context = new MonPsDbContext(DbOptions.For(Core.Source));
        var list = context.Bets.Apply(new()).InOrder(BetSort.TryRead(sort)!.Value).Skip(0).Take(50).ToQueryString();
        var plan = await Explain(
            list[list.IndexOf("SELECT", StringComparison.Ordinal)..]
                .Replace("@p0", "0", StringComparison.Ordinal)
                .Replace("@p1", "50", StringComparison.Ordinal)
                .Replace("@p", "50", StringComparison.Ordinal)
        );

        Assert.Contains(index, plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Sort", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closing_written_onto_bets_leaves_their_indexes_alone()
    {
        await Fill();
        await using var connection = await Core.Source.OpenConnectionAsync(Ct);
        await using var transaction = await connection.BeginTransactionAsync(Ct);
        await using var command = connection.CreateCommand();
        command.CommandText = """
            UPDATE manual_bets
            SET closing_odds = 1.9, closing_fair_odds = 1.95, closing_method = 'quote', closing_grade = 'A', closing_seen_at = now(),
                closing_kickoff = kickoff_time, closing_fair_method = 'power', closing_line = line, closing_reference = 'pinnacle',
                closing_win_mass = 0.5, closing_half_win_mass = 0, closing_push_mass = 0, closing_half_loss_mass = 0,
                clv_percent = 1.5, clv_fair_percent = -1.5, clv_calculated_at = now(), clv_reason = NULL
            WHERE id % 4 = 0;
            SELECT (pg_stat_get_xact_tuples_updated('manual_bets'::regclass),
                    pg_stat_get_xact_tuples_hot_updated('manual_bets'::regclass))::text
            """;

        Assert.Equal("(750,750)", await command.ExecuteScalarAsync(Ct));
    }

    [Fact]
    public async Task Matches_on_which_bets_wait_are_found_by_the_bets_among_the_matches_of_many_years()
    {
        await Core.Sql(
            """
            INSERT INTO matches (id, sport_key, home_team, away_team, commence_time, first_seen_at)
            SELECT 'y' || i, 'soccer_epl', 'A', 'B', '2026-08-21 12:00Z'::timestamptz - i * interval '1 hour', '2020-01-01Z' FROM generate_series(1, 20000) i;
            INSERT INTO manual_bets (match_id, match_name, kickoff_time, market_type, selection, odds_obtained, stake, created_at, updated_at)
            SELECT 'y' || i, 'A', '2026-08-21 12:00Z'::timestamptz - i * interval '1 hour', 'h2h', 'Home', 2, 10, now(), now() FROM generate_series(1, 50) i;
            ANALYZE
            """
        );
        var plan = await Explain(
            EmbeddedSql.Load("Clv.waiting_matches"),
            ("now", Kickoff.AddDays(1).UtcDateTime),
            ("margin_method", "power")
        );

        Assert.DoesNotContain("Seq Scan on matches", plan, StringComparison.Ordinal);
        Assert.Contains("matches_pkey", plan, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("thin_h2h", "odds_history_y2026m08_pkey")]
    [InlineData("thin_totals", "odds_totals_y2026m08_pkey")]
    public async Task Thinning_reads_and_removes_through_the_primary_keys_of_the_partitions(string sql, string key)
    {
        await Fill();
        var plan = await Explain(
            EmbeddedSql.Load($"Transfer.Retention.{sql}"),
            ("match_ids", new[] { "x1", "x2", "x3" }),
            ("oldest", new DateTime(2026, 8, 1, 0, 0, 0, DateTimeKind.Utc))
        );

        Assert.DoesNotContain("Seq Scan on odds_", plan, StringComparison.Ordinal);
        Assert.Contains(key, plan, StringComparison.Ordinal);
        // Partitions before the oldest quote are not looked at.
        Assert.DoesNotContain("y2026m07", plan, StringComparison.Ordinal);
    }

    private Task Fill() =>
        Core.Sql(
            """
            SELECT ensure_odds_partitions('2026-07-01Z', '2026-08-31Z');
            INSERT INTO matches (id, sport_key, home_team, away_team, commence_time, first_seen_at)
            SELECT 'x' || i, 'soccer_epl', 'A', 'B', '2026-08-21 12:00Z', '2026-08-01Z' FROM generate_series(1, 500) i;
            INSERT INTO odds_history
            SELECT 'x' || (i % 500 + 1), CASE i % 2 WHEN 0 THEN 'pinnacle' ELSE 'unibet_fr' END, 2, 3, 4, t, t, t
            FROM generate_series(1, 50000) i, LATERAL (SELECT '2026-08-20 12:00Z'::timestamptz - i * interval '1 minute' AS t) s;
            INSERT INTO odds_totals
            SELECT 'x' || (i % 500 + 1), 'pinnacle', 2.5, 2, 2, t, t, t
            FROM generate_series(1, 50000) i, LATERAL (SELECT '2026-08-20 12:00Z'::timestamptz - i * interval '1 minute' AS t) s;
            INSERT INTO manual_bets (match_id, match_name, kickoff_time, market_type, selection, line, odds_obtained, stake, created_at, updated_at)
            SELECT 'x' || (i % 500 + 1), 'A', '2026-08-21 12:00Z'::timestamptz - i * interval '1 minute', 'totals', 'Over 2.5', 2.5, 2, 10, now(), now()
            FROM generate_series(1, 3000) i;
            ANALYZE
            """
        );

    private async Task<string> Explain(string sql, params (string Name, object Value)[] parameters)
    {
        await using var command = Core.Source.CreateCommand("EXPLAIN " + sql);
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        await using var row = await command.ExecuteReaderAsync(Ct);
        var plan = new List<string>();
        while (await row.ReadAsync(Ct))
            plan.Add(row.GetString(0));
        return string.Join('\n', plan);
    }
}

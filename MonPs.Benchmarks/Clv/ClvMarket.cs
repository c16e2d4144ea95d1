using MonPs.Benchmarks.Support;
using Npgsql;

namespace MonPs.Benchmarks.Clv;

/// <summary>
/// A year of matches with two bets each, all kicked off, and ten bookmakers' quotes of 1X2 and totals before each. Everything
/// is made from row numbers, so that every run has the same bets and prices.
/// </summary>
sealed record ClvMarket(int Bets, int Quotes)
{
    const int Bookmakers = 10;

    int Matches => Math.Max(1, Bets / 2);

    // Half of a match's quotes are 1X2, half are totals.
    int Snapshots => Math.Max(1, Quotes / Matches / Bookmakers / 2);

    internal async Task Fill(BenchmarkDatabase database)
    {
        await database.Run("SELECT ensure_odds_partitions(timestamptz '2024-11-01Z', timestamptz '2026-01-31Z')");
        await database.Run(FillMatches);
        // A core each.
        await Task.WhenAll(database.Run(FillH2h), database.Run(FillTotals));
        await database.Run(FillBets);
        await database.Run("VACUUM ANALYZE matches; ");
        await database.Run("VACUUM ANALYZE odds_history");
        await database.Run("VACUUM ANALYZE odds_totals");
    }

    /// <summary>Every bet waits for its closing again, in a table as tidy as at the start.</summary>
    internal static async Task Reopen(BenchmarkDatabase database)
    {
        await database.Run(
            """
            UPDATE manual_bets SET closing_odds = NULL, closing_fair_odds = NULL, closing_method = NULL, closing_grade = NULL,
                closing_seen_at = NULL, closing_kickoff = NULL, closing_fair_method = NULL, closing_line = NULL,
                closing_win_mass = NULL, closing_half_win_mass = NULL, closing_push_mass = NULL, closing_half_loss_mass = NULL,
                clv_percent = NULL, clv_fair_percent = NULL, clv_calculated_at = NULL, clv_reason = NULL
            """
        );
        await database.Run("VACUUM (FULL, ANALYZE) manual_bets");
        await database.Run("CHECKPOINT");
    }

    /// <summary>What was computed, bet by bet: closing odds, fair odds, raw and fair CLV.</summary>
    internal static async Task<List<decimal[]>> Figures(BenchmarkDatabase database)
    {
        var figures = new List<decimal[]>();
        await using var command = database.Source.CreateCommand(
            "SELECT closing_odds, closing_fair_odds, clv_percent, clv_fair_percent FROM manual_bets ORDER BY id"
        );
        await using var row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
            figures.Add([row.GetDecimal(0), row.GetDecimal(1), row.GetDecimal(2), row.GetDecimal(3)]);
        return figures;
    }

    /// <exception cref="InvalidOperationException">A figure differs by more than the last decimal's rounding.</exception>
    internal static void Compare(List<decimal[]> expected, List<decimal[]> found)
    {
        if (expected.Count != found.Count)
            throw new InvalidOperationException($"{expected.Count} bets expected, {found.Count} found");
        for (var bet = 0; bet < expected.Count; bet++)
        for (var i = 0; i < 4; i++)
            if (Math.Abs(expected[bet][i] - found[bet][i]) > 0.0002m)
                throw new InvalidOperationException(
                    $"Bet {bet}, figure {i}: {expected[bet][i]} expected, {found[bet][i]} found"
                );
    }

    string FillMatches =>
        $"""
            INSERT INTO matches (id, sport_key, home_team, away_team, commence_time, first_seen_at, quoted_from, answer_at, answer_until)
            SELECT md5(m::text), 'soccer_epl', 'Home ' || m, 'Away ' || m, {Kickoff}, {Oldest}, {Oldest}, {Newest}, {Newest}
            FROM generate_series(1, {Matches}) m
            """;

    string FillH2h =>
        $"""
            INSERT INTO odds_history (match_id, bookmaker, home_odds, draw_odds, away_odds, collected_at, last_seen_at, source_updated_at)
            SELECT md5(m::text), {Bookmaker}, 1.5 + abs(hashint4(m * 31 + s + b)) % 200 * 0.01, 3.2 + s % 40 * 0.01, 2.5 + m % 300 * 0.01,
                   {SeenAt}, {SeenAt}, {SeenAt} - interval '20 seconds'
            FROM generate_series(1, {Matches}) m, generate_series(0, {Snapshots - 1}) s, generate_series(0, {Bookmakers
                - 1}) b
            """;

    string FillTotals =>
        $"""
            INSERT INTO odds_totals (match_id, bookmaker, line, over_odds, under_odds, collected_at, last_seen_at, source_updated_at)
            SELECT md5(m::text), {Bookmaker}, 2.5, 1.7 + abs(hashint4(m * 17 + s + b)) % 50 * 0.01, 1.9 + s % 30 * 0.01,
                   {SeenAt}, {SeenAt}, {SeenAt} - interval '20 seconds'
            FROM generate_series(1, {Matches}) m, generate_series(0, {Snapshots - 1}) s, generate_series(0, {Bookmakers
                - 1}) b
            """;

    string FillBets =>
        $"""
            INSERT INTO manual_bets (match_id, match_name, sport, kickoff_time, market_type, selection, line, bookmaker,
                odds_obtained, stake, created_at, updated_at)
            SELECT md5(m::text), 'Home vs Away', 'soccer_epl', {Kickoff}, CASE WHEN i % 3 = 0 THEN 'totals' ELSE 'h2h' END,
                   (ARRAY ['Over 2.5', 'Home', 'Away'])[1 + i % 3], CASE WHEN i % 3 = 0 THEN 2.5 END, 'winamax_fr',
                   2.0 + i % 50 * 0.01, 10, now(), now()
            FROM (SELECT i, 1 + (i - 1) / 2 AS m FROM generate_series(1, {Bets}) i) bet
            """;

    string Kickoff => $"timestamptz '2025-01-05Z' + m * interval '330 days' / {Matches}";
    string Newest => $"{Kickoff} - interval '2 minutes'";
    string Oldest => $"{Newest} - {Snapshots - 1} * interval '6 hours'";
    string SeenAt => $"{Newest} - s * interval '6 hours'";

    const string Bookmaker = "CASE b WHEN 0 THEN 'pinnacle' ELSE 'book_' || b END";
}

using MonPs.Benchmarks.Support;

namespace MonPs.Benchmarks.Growth;

/// <summary>
/// Years of matches, each with 25 snapshots of ten bookmakers in both markets over six days. Everything is made from row numbers;
/// more quotes are more months of them.
/// </summary>
sealed class GrowthMarket(int matchesPerMonth)
{
    const int Snapshots = 25;
    const int Bookmakers = 10;

    /// <summary>In both markets together.</summary>
    internal const int QuotesPerMatch = 2 * Snapshots * Bookmakers;

    internal static int Matches(long quotes) => (int)(quotes / QuotesPerMatch);

    /// <summary>Adds the matches after <paramref name="from"/>, up to and with <paramref name="to"/>.</summary>
    internal async Task Grow(BenchmarkDatabase database, int from, int to)
    {
        await database.Run($"SELECT ensure_odds_partitions({Kickoff(from)} - interval '10 days', {Kickoff(to)})");
        await database.Run(
            $"""
            INSERT INTO matches (id, sport_key, home_team, away_team, commence_time, first_seen_at, quoted_from, answer_at, answer_until)
            SELECT md5(m::text), 'soccer_epl', 'Home ' || m, 'Away ' || m, k, k - interval '7 days', k - interval '2 minutes 144 hours',
                   k - interval '2 minutes', k - interval '2 minutes'
            FROM generate_series({from + 1}, {to}) m, LATERAL (SELECT {Kickoff("m")} AS k) x
            """
        );
        // A core each.
        await Task.WhenAll(
            database.Run(Quotes(from, to, "odds_history", "home_odds, draw_odds, away_odds", "3.2")),
            database.Run(Quotes(from, to, "odds_totals", "line, over_odds, under_odds", "1.9"))
        );
        await database.Run("ANALYZE");
    }

    /// <summary>A hundred bets on matches of all times.</summary>
    internal Task Bet(BenchmarkDatabase database, int matches) => Bet(database, 1, matches / 101);

    /// <summary>A hundred bets on the latest matches: what a pass meets that runs every few minutes.</summary>
    internal Task BetLately(BenchmarkDatabase database, int matches) => Bet(database, matches - 101, 1);

    Task Bet(BenchmarkDatabase database, int first, int step) =>
        database.Run(
            $"""
            DELETE FROM manual_bets;
            INSERT INTO manual_bets (match_id, match_name, sport, kickoff_time, market_type, selection, line, bookmaker, odds_obtained,
                stake, created_at, updated_at)
            SELECT md5(m::text), 'Home vs Away', 'soccer_epl', {Kickoff(
                "m"
            )}, CASE WHEN i % 3 = 0 THEN 'totals' ELSE 'h2h' END,
                   (ARRAY ['Over 2.5', 'Home', 'Away'])[1 + i % 3], CASE WHEN i % 3 = 0 THEN 2.5 END, 'winamax_fr', 2.1, 10, now(), now()
            FROM (SELECT i, {first} + i * {step} AS m FROM generate_series(1, 100) i) bet
            """
        );

    string Quotes(int from, int to, string table, string columns, string second) =>
        $"""
            INSERT INTO {table} (match_id, bookmaker, {columns}, collected_at, last_seen_at, source_updated_at)
            SELECT md5(m::text), CASE b WHEN 0 THEN 'pinnacle' ELSE 'book_' || b END,
                   {(table == "odds_totals" ? "2.5" : "1.5 + (m * 31 + s + b) % 200 * 0.01")},
                   {(
                table == "odds_totals" ? "1.7 + (m * 17 + s + b) % 50 * 0.01" : second
            )}, {(table == "odds_totals" ? second : "2.5 + m % 300 * 0.01")}, t, t, t - interval '20 seconds'
            FROM generate_series({from + 1}, {to}) m, generate_series(0, {Snapshots - 1}) s, generate_series(0, {Bookmakers
                - 1}) b, LATERAL (SELECT {Kickoff("m")} - interval '2 minutes' - s * interval '6 hours' AS t) x
            """;

    string Kickoff(object match) => $"(timestamptz '2016-01-15Z' + {match} * interval '30.4 days' / {matchesPerMonth})";
}

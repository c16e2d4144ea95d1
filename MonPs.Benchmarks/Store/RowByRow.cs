using MonPs.Core.Odds;
using Npgsql;

namespace MonPs.Benchmarks.Store;

/// <summary>One INSERT a quote, in one transaction: how it is done when nobody thinks about it.</summary>
static class RowByRow
{
    internal static async Task Run(NpgsqlDataSource source, StoredLeague league)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var quote in league.H2h())
            await Insert(connection, quote);
        foreach (var quote in league.Totals())
            await Insert(connection, quote);
        await transaction.CommitAsync();
    }

    static Task Insert(NpgsqlConnection connection, SeenH2h q) =>
        Insert(
            connection,
            "INSERT INTO odds_history (match_id, bookmaker, home_odds, draw_odds, away_odds, collected_at, last_seen_at, source_updated_at) VALUES ($1, $2, $3, $4, $5, $6, $6, $6)",
            [q.MatchId, q.Bookmaker, q.HomeOdds, q.DrawOdds, q.AwayOdds, q.SourceUpdatedAt]
        );

    static Task Insert(NpgsqlConnection connection, SeenTotals q) =>
        Insert(
            connection,
            "INSERT INTO odds_totals (match_id, bookmaker, line, over_odds, under_odds, collected_at, last_seen_at, source_updated_at) VALUES ($1, $2, $3, $4, $5, $6, $6, $6)",
            [q.MatchId, q.Bookmaker, q.Line, q.OverOdds, q.UnderOdds, q.SourceUpdatedAt]
        );

    static async Task Insert(NpgsqlConnection connection, string sql, object?[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value is DateTimeOffset at ? at.UtcDateTime : value });
        await command.ExecuteNonQueryAsync();
    }
}

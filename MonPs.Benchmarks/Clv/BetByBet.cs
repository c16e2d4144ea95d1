using MonPs.Benchmarks.Support;
using Npgsql;

namespace MonPs.Benchmarks.Clv;

/// <summary>
/// How the system that MonPs replaces did it: read the closing quote of one bet, update that bet, commit, next. The database reads
/// and plans each statement anew, as drivers do unless told otherwise.
/// </summary>
static class BetByBet
{
    const string Waiting = """
        SELECT b.id, b.match_id, b.market_type, b.selection, b.line, b.odds_obtained, m.commence_time
        FROM manual_bets b JOIN matches m ON m.id = b.match_id WHERE b.closing_odds IS NULL ORDER BY b.id
        """;

    const string H2h = """
        SELECT home_odds, draw_odds, away_odds, last_seen_at FROM odds_history
        WHERE match_id = @match AND bookmaker = 'pinnacle' AND collected_at < @kickoff AND source_updated_at < @kickoff
        ORDER BY collected_at DESC LIMIT 1
        """;

    const string Totals = """
        SELECT over_odds, under_odds, last_seen_at FROM odds_totals
        WHERE match_id = @match AND bookmaker = 'pinnacle' AND line = @line AND collected_at < @kickoff
          AND source_updated_at < @kickoff
        ORDER BY collected_at DESC LIMIT 1
        """;

    const string Write = """
        UPDATE manual_bets SET closing_odds = @odds, closing_fair_odds = round(1 / @q::numeric, 4), closing_method = 'quote',
            closing_grade = 'A', closing_seen_at = @seen, closing_kickoff = @kickoff, closing_fair_method = 'multiplicative',
            clv_percent = round((odds_obtained - @odds) / @odds * 100, 4),
            clv_fair_percent = round((odds_obtained * @q::numeric - 1) * 100, 4), clv_calculated_at = now(), clv_reason = NULL
        WHERE id = @id
        """;

    internal static async Task Run(BenchmarkDatabase database)
    {
        var bets = await Read(database);
        await using var connection = await database.AsTheDriverComes.OpenConnectionAsync();
        foreach (var bet in bets)
        {
            await using var transaction = await connection.BeginTransactionAsync();
            var closing = await Closing(connection, bet);
            await using var update = new NpgsqlCommand(Write, connection);
            update.Parameters.AddWithValue("odds", closing.Odds);
            update.Parameters.AddWithValue("q", closing.Probability);
            update.Parameters.AddWithValue("seen", closing.SeenAt);
            update.Parameters.AddWithValue("kickoff", bet.Kickoff);
            update.Parameters.AddWithValue("id", bet.Id);
            await update.ExecuteNonQueryAsync();
            await transaction.CommitAsync();
        }
    }

    static async Task<List<WaitingBet>> Read(BenchmarkDatabase database)
    {
        var bets = new List<WaitingBet>();
        await using var command = database.Source.CreateCommand(Waiting);
        await using var row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
            bets.Add(
                new(
                    row.GetInt64(0),
                    row.GetString(1),
                    row.GetString(3),
                    await row.IsDBNullAsync(4) ? null : row.GetDecimal(4),
                    row.GetDateTime(6)
                )
            );
        return bets;
    }

    static async Task<(decimal Odds, decimal Probability, DateTime SeenAt)> Closing(
        NpgsqlConnection connection,
        WaitingBet bet
    )
    {
        await using var command = new NpgsqlCommand(bet.Line is null ? H2h : Totals, connection);
        command.Parameters.AddWithValue("match", bet.Match);
        command.Parameters.AddWithValue("kickoff", bet.Kickoff);
        if (bet.Line is { } line)
            command.Parameters.AddWithValue("line", line);
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        var prices = Enumerable.Range(0, row.FieldCount - 1).Select(row.GetDecimal).ToList();
        var odds = prices[bet.Side];
        return (odds, 1 / odds / prices.Sum(price => 1 / price), row.GetDateTime(row.FieldCount - 1));
    }

    sealed record WaitingBet(long Id, string Match, string Selection, decimal? Line, DateTime Kickoff)
    {
        internal int Side =>
            Selection.Split(' ')[0] switch
            {
                "Home" or "Over" => 0,
                "Draw" or "Under" => 1,
                _ => 2,
            };
    }
}

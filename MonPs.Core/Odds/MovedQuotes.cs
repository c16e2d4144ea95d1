using Npgsql;
using NpgsqlTypes;

namespace MonPs.Core.Odds;

/// <summary>
/// Writes quotes that surely start a row of their own, by <c>COPY</c>: half the cost of comparing each with the last row of its
/// bookmaker. For what may be unchanged, late or there already is <see cref="OddsStore"/>.
/// </summary>
internal static class MovedQuotes
{
    private const string H2hRows = """
        COPY odds_history (match_id, bookmaker, home_odds, draw_odds, away_odds, collected_at, last_seen_at, source_updated_at)
        FROM STDIN (FORMAT BINARY)
        """;

    private const string TotalsRows = """
        COPY odds_totals (match_id, bookmaker, line, over_odds, under_odds, collected_at, last_seen_at, source_updated_at)
        FROM STDIN (FORMAT BINARY)
        """;

    /// <param name="connection">An open connection with the transaction of the answer.</param>
    /// <param name="quotes">Whose matches have no quote collected at or after <paramref name="at"/>.</param>
    /// <param name="at">When the answer was received.</param>
    /// <param name="ct">Leaves nothing written.</param>
    public static async Task<SavedRows> Copy(
        NpgsqlConnection connection,
        IReadOnlyCollection<SeenH2h> quotes,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        if (quotes.Count == 0)
            return default;
        await using var rows = await connection.BeginBinaryImportAsync(H2hRows, ct);
        foreach (var quote in quotes)
        {
            await Start(rows, quote.MatchId, quote.Bookmaker, ct);
            await rows.WriteAsync(quote.HomeOdds, NpgsqlDbType.Numeric, ct);
            await rows.WriteAsync(quote.DrawOdds, NpgsqlDbType.Numeric, ct);
            await rows.WriteAsync(quote.AwayOdds, NpgsqlDbType.Numeric, ct);
            await End(rows, at, quote.SourceUpdatedAt, ct);
        }
        return new((int)await rows.CompleteAsync(ct), 0);
    }

    /// <inheritdoc cref="Copy(NpgsqlConnection, IReadOnlyCollection{SeenH2h}, DateTimeOffset, CancellationToken)"/>
    public static async Task<SavedRows> Copy(
        NpgsqlConnection connection,
        IReadOnlyCollection<SeenTotals> quotes,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        if (quotes.Count == 0)
            return default;
        await using var rows = await connection.BeginBinaryImportAsync(TotalsRows, ct);
        foreach (var quote in quotes)
        {
            await Start(rows, quote.MatchId, quote.Bookmaker, ct);
            await rows.WriteAsync(quote.Line, NpgsqlDbType.Numeric, ct);
            await rows.WriteAsync(quote.OverOdds, NpgsqlDbType.Numeric, ct);
            await rows.WriteAsync(quote.UnderOdds, NpgsqlDbType.Numeric, ct);
            await End(rows, at, quote.SourceUpdatedAt, ct);
        }
        return new((int)await rows.CompleteAsync(ct), 0);
    }

    private static async Task Start(NpgsqlBinaryImporter rows, string matchId, string bookmaker, CancellationToken ct)
    {
        await rows.StartRowAsync(ct);
        await rows.WriteAsync(matchId, NpgsqlDbType.Text, ct);
        await rows.WriteAsync(bookmaker, NpgsqlDbType.Text, ct);
    }

    private static async Task End(
        NpgsqlBinaryImporter rows,
        DateTimeOffset at,
        DateTimeOffset? updatedAt,
        CancellationToken ct
    )
    {
        await rows.WriteAsync(at.UtcDateTime, NpgsqlDbType.TimestampTz, ct);
        await rows.WriteAsync(at.UtcDateTime, NpgsqlDbType.TimestampTz, ct);
        await rows.WriteAsync(updatedAt?.UtcDateTime, NpgsqlDbType.TimestampTz, ct);
    }
}

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
    public static Task<SavedRows> Copy(
        NpgsqlConnection connection,
        IEnumerable<SeenH2h> quotes,
        DateTimeOffset at,
        CancellationToken ct
    ) =>
        Copy(
            connection,
            H2hRows,
            [
                .. quotes.Select(q => new Row(
                    q.MatchId,
                    q.Bookmaker,
                    (q.HomeOdds, q.DrawOdds, q.AwayOdds),
                    q.SourceUpdatedAt
                )),
            ],
            at,
            ct
        );

    /// <inheritdoc cref="Copy(NpgsqlConnection, IEnumerable{SeenH2h}, DateTimeOffset, CancellationToken)"/>
    public static Task<SavedRows> Copy(
        NpgsqlConnection connection,
        IEnumerable<SeenTotals> quotes,
        DateTimeOffset at,
        CancellationToken ct
    ) =>
        Copy(
            connection,
            TotalsRows,
            [
                .. quotes.Select(q => new Row(
                    q.MatchId,
                    q.Bookmaker,
                    (q.Line, q.OverOdds, q.UnderOdds),
                    q.SourceUpdatedAt
                )),
            ],
            at,
            ct
        );

    private static async Task<SavedRows> Copy(
        NpgsqlConnection connection,
        string into,
        IReadOnlyList<Row> rows,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        if (rows.Count == 0)
            return default;
        await using var copy = await connection.BeginBinaryImportAsync(into, ct);
        foreach (var row in rows)
            await Write(copy, row, at.UtcDateTime, ct);
        return new((int)await copy.CompleteAsync(ct), 0);
    }

    private static async Task Write(NpgsqlBinaryImporter copy, Row row, DateTime at, CancellationToken ct)
    {
        await copy.StartRowAsync(ct);
        await copy.WriteAsync(row.MatchId, NpgsqlDbType.Text, ct);
        await copy.WriteAsync(row.Bookmaker, NpgsqlDbType.Text, ct);
        await copy.WriteAsync(row.Numbers.First, NpgsqlDbType.Numeric, ct);
        await copy.WriteAsync(row.Numbers.Second, NpgsqlDbType.Numeric, ct);
        await copy.WriteAsync(row.Numbers.Third, NpgsqlDbType.Numeric, ct);
        await copy.WriteAsync(at, NpgsqlDbType.TimestampTz, ct);
        await copy.WriteAsync(at, NpgsqlDbType.TimestampTz, ct);
        await copy.WriteAsync(row.UpdatedAt?.UtcDateTime, NpgsqlDbType.TimestampTz, ct);
    }

    // The prices of 1X2, or a line and its two prices, in the order of the columns.
    private readonly record struct Row(
        string MatchId,
        string Bookmaker,
        (decimal First, decimal? Second, decimal Third) Numbers,
        DateTimeOffset? UpdatedAt
    );
}

using Microsoft.EntityFrameworkCore;
using MonPs.Core.Data;
using Npgsql;
using NpgsqlTypes;

namespace MonPs.Core.Odds;

/// <summary>Every quote of one match, oldest first.</summary>
public sealed record MatchQuotes(IReadOnlyList<H2hQuote> H2h, IReadOnlyList<TotalsQuote> Totals);

/// <summary>Reads prices.</summary>
public sealed class OddsQueries(IDbContextFactory<MonPsDbContext> contexts, NpgsqlDataSource source, TimeProvider clock)
{
    // Bookmakers list a match some weeks ahead; older partitions need not be looked at for what is quoted now.
    private static readonly TimeSpan LongestListing = TimeSpan.FromDays(60);

    /// <summary>Matches not yet kicked off, the next one first, with the best price of each outcome.</summary>
    /// <param name="sport">Only this league, when given.</param>
    public Task<IReadOnlyList<UpcomingMatch>> Upcoming(string? sport, CancellationToken ct) =>
        Upcoming(sport, null, ct);

    /// <returns>Null when the match is unknown or has kicked off.</returns>
    public async Task<UpcomingMatch?> UpcomingById(string matchId, CancellationToken ct) =>
        (await Upcoming(null, matchId, ct)).SingleOrDefault();

    public async Task<MatchQuotes> OfMatch(string matchId, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var match = await context.Matches.FirstOrDefaultAsync(m => m.Id == matchId, ct);
        // Constants to the planner, which leaves all other partitions out.
        var (from, until) = (
            match?.QuotedFrom ?? DateTimeOffset.MinValue,
            match?.AnswerUntil ?? DateTimeOffset.MaxValue
        );
        var h2h = await context
            .H2hQuotes.Where(q => q.MatchId == matchId && q.CollectedAt >= from && q.CollectedAt <= until)
            .OrderBy(q => q.CollectedAt)
            .ToListAsync(ct);
        var totals = await context
            .TotalsQuotes.Where(q => q.MatchId == matchId && q.CollectedAt >= from && q.CollectedAt <= until)
            .OrderBy(q => q.CollectedAt)
            .ToListAsync(ct);
        h2h.ForEach(quote => quote.LastSeenAt = match?.SeenUntil(quote.LastSeenAt) ?? quote.LastSeenAt);
        totals.ForEach(quote => quote.LastSeenAt = match?.SeenUntil(quote.LastSeenAt) ?? quote.LastSeenAt);
        return new(h2h, totals);
    }

    /// <summary>How one bookmaker's price of the home team moved, oldest first, for every match to come that he quotes.</summary>
    public async Task<IReadOnlyDictionary<string, decimal[]>> HomeMoves(string bookmaker, CancellationToken ct)
    {
        await using var command = source.CreateCommand(EmbeddedSql.Load("Odds.reference_moves"));
        var now = clock.GetUtcNow().UtcDateTime;
        command.Parameters.AddWithValue("now", now);
        command.Parameters.AddWithValue("oldest", now - LongestListing);
        command.Parameters.AddWithValue("bookmaker", bookmaker);
        var moves = new Dictionary<string, decimal[]>(StringComparer.Ordinal);
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
            moves[row.GetString(0)] = row.GetFieldValue<decimal[]>(1);
        return moves;
    }

    private async Task<IReadOnlyList<UpcomingMatch>> Upcoming(string? sport, string? matchId, CancellationToken ct) =>
        BestPrices.Of(await Latest(sport, matchId, DateTimeOffset.MaxValue, ct));

    /// <summary>The latest quote of every bookmaker and line on the coming matches.</summary>
    /// <param name="since">Also quotes that were gone at the last collection, but seen since then.</param>
    internal async Task<IReadOnlyList<LatestQuote>> Latest(
        string? sport,
        string? matchId,
        DateTimeOffset since,
        CancellationToken ct
    )
    {
        await using var command = source.CreateCommand(EmbeddedSql.Load("Odds.latest_quotes"));
        var now = clock.GetUtcNow().UtcDateTime;
        command.Parameters.AddWithValue("now", now);
        command.Parameters.AddWithValue("since", since.UtcDateTime);
        command.Parameters.AddWithValue("oldest", now - LongestListing);
        command.Parameters.AddWithValue("sport", NpgsqlDbType.Text, (object?)sport ?? DBNull.Value);
        command.Parameters.AddWithValue("match_id", NpgsqlDbType.Text, (object?)matchId ?? DBNull.Value);
        var quotes = new List<LatestQuote>();
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
            quotes.Add(Read(row));
        return quotes;
    }

    private static LatestQuote Read(NpgsqlDataReader row) =>
        new(
            row.GetString(0),
            row.GetString(1),
            row.GetString(2),
            row.GetString(3),
            row.GetFieldValue<DateTimeOffset>(4),
            row.IsDBNull(5) ? null : row.GetString(5),
            Price(row, 6),
            Price(row, 7),
            Price(row, 8),
            Price(row, 9),
            Price(row, 10),
            Price(row, 11),
            row.IsDBNull(12) ? null : row.GetFieldValue<DateTimeOffset>(12)
        );

    private static decimal? Price(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetDecimal(column);
}

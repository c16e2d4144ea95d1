using Microsoft.EntityFrameworkCore;
using MonPs.Core.Bets;
using MonPs.Core.Data;
using MonPs.Core.Matches;
using Npgsql;
using NpgsqlTypes;

namespace MonPs.Core.Demo;

/// <summary>Fills the demonstration's database with its past season, once.</summary>
public sealed class DemoSeed(IDbContextFactory<MonPsDbContext> contexts, NpgsqlDataSource source, TimeProvider clock)
{
    private const string Actor = "demo";

    /// <returns>False when the season is there already.</returns>
    public async Task<bool> PlantWhenEmpty(CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        if (await context.Bets.IgnoreQueryFilters().AnyAsync(ct))
            return false;
        var season = DemoSeason.Before(clock.GetUtcNow(), new());
        // Quotes first and bets last: a season cut off half-way has no bets and is planted again.
        await PlantQuotes(season, ct);
        await PlantMatches(context, season, ct);
        await PlantBets(context, season, ct);
        return true;
    }

    private async Task PlantQuotes(DemoSeason season, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var empty = new NpgsqlCommand(
            """
            TRUNCATE odds_history, odds_totals;
            UPDATE matches SET quoted_from = NULL, answer_hash = NULL, answer_at = NULL, answer_until = NULL,
                               repeated_at = '{}', repeated_until = '{}';
            SELECT ensure_odds_partitions(@from, @to)
            """,
            connection
        );
        empty.Parameters.AddWithValue("from", season.H2hQuotes.Min(q => q.CollectedAt).UtcDateTime);
        empty.Parameters.AddWithValue("to", clock.GetUtcNow().UtcDateTime);
        await using (empty)
            await empty.ExecuteNonQueryAsync(ct);
        await CopyH2h(connection, season, ct);
        await CopyTotals(connection, season, ct);
        await transaction.CommitAsync(ct);
    }

    private static async Task CopyH2h(NpgsqlConnection connection, DemoSeason season, CancellationToken ct)
    {
        const string copy = """
            COPY odds_history (match_id, bookmaker, home_odds, draw_odds, away_odds, collected_at, last_seen_at, source_updated_at)
            FROM STDIN (FORMAT BINARY)
            """;
        await using var rows = await connection.BeginBinaryImportAsync(copy, ct);
        foreach (var quote in season.H2hQuotes)
        {
            await rows.StartRowAsync(ct);
            await rows.WriteAsync(quote.MatchId, ct);
            await rows.WriteAsync(quote.Bookmaker, ct);
            await rows.WriteAsync(quote.Prices.Home, NpgsqlDbType.Numeric, ct);
            await rows.WriteAsync(quote.Prices.Draw, NpgsqlDbType.Numeric, ct);
            await rows.WriteAsync(quote.Prices.Away, NpgsqlDbType.Numeric, ct);
            await WriteTimes(rows, quote.CollectedAt, quote.LastSeenAt, quote.SourceUpdatedAt, ct);
        }
        await rows.CompleteAsync(ct);
    }

    private static async Task CopyTotals(NpgsqlConnection connection, DemoSeason season, CancellationToken ct)
    {
        const string copy = """
            COPY odds_totals (match_id, bookmaker, line, over_odds, under_odds, collected_at, last_seen_at, source_updated_at)
            FROM STDIN (FORMAT BINARY)
            """;
        await using var rows = await connection.BeginBinaryImportAsync(copy, ct);
        foreach (var quote in season.TotalsQuotes)
        {
            await rows.StartRowAsync(ct);
            await rows.WriteAsync(quote.MatchId, ct);
            await rows.WriteAsync(quote.Bookmaker, ct);
            await rows.WriteAsync(quote.Prices.Line, NpgsqlDbType.Numeric, ct);
            await rows.WriteAsync(quote.Prices.Over, NpgsqlDbType.Numeric, ct);
            await rows.WriteAsync(quote.Prices.Under, NpgsqlDbType.Numeric, ct);
            await WriteTimes(rows, quote.CollectedAt, quote.LastSeenAt, quote.SourceUpdatedAt, ct);
        }
        await rows.CompleteAsync(ct);
    }

    private static async Task WriteTimes(
        NpgsqlBinaryImporter rows,
        DateTimeOffset collected,
        DateTimeOffset seen,
        DateTimeOffset updated,
        CancellationToken ct
    )
    {
        foreach (var at in new[] { collected, seen, updated })
            await rows.WriteAsync(at.UtcDateTime, NpgsqlDbType.TimestampTz, ct);
    }

    private async Task PlantMatches(MonPsDbContext context, DemoSeason season, CancellationToken ct)
    {
        var known = (await context.Matches.Select(m => m.Id).ToListAsync(ct)).ToHashSet();
        var matches = season.Matches.Where(m => !known.Contains(m.Id)).Select(m => Match(m, FirstSeen(m))).ToList();
        await using var transaction = await context.Database.BeginTransactionAsync(ct);
        context.AddRange(matches);
        await context.SaveChangesAsync(ct);
        context.AddRange(matches.Select(Kickoff));
        await context.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private static async Task PlantBets(MonPsDbContext context, DemoSeason season, CancellationToken ct)
    {
        var matches = season.Matches.ToDictionary(match => match.Id, StringComparer.Ordinal);
        var bets = season.Bets.Select(bet => Bet(bet, matches[bet.MatchId])).ToList();
        await using var transaction = await context.Database.BeginTransactionAsync(ct);
        context.AddRange(bets);
        await context.SaveChangesAsync(ct);
        context.AddRange(bets.Select(Created));
        await context.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private DateTimeOffset FirstSeen(DemoMatch match) =>
        match.CommenceTime < clock.GetUtcNow() ? match.CommenceTime.AddDays(-2) : clock.GetUtcNow();

    private static MatchKickoff Kickoff(Match match) =>
        new()
        {
            MatchId = match.Id,
            CommenceTime = match.CommenceTime,
            SeenAt = match.FirstSeenAt,
        };

    private static Match Match(DemoMatch match, DateTimeOffset seen) =>
        new()
        {
            Id = match.Id,
            SportKey = match.SportKey,
            HomeTeam = match.HomeTeam,
            AwayTeam = match.AwayTeam,
            CommenceTime = match.CommenceTime,
            HomeScore = match.HomeScore,
            AwayScore = match.AwayScore,
            CompletedAt = match.CompletedAt,
            FirstSeenAt = seen,
        };

    private static Bet Bet(DemoBet bet, DemoMatch match)
    {
        BetResult? result = match is { HomeScore: { } home, AwayScore: { } away }
            ? Settlement.FromScore(bet.Selection, bet.Line, home, away)
            : null;
        return new()
        {
            MatchId = bet.MatchId,
            MatchName = $"{match.HomeTeam} vs {match.AwayTeam}",
            Sport = bet.SportKey,
            KickoffTime = bet.KickoffTime,
            Market = bet.Market,
            Selection = BetSelection.Write(bet.Selection, bet.Line),
            Line = bet.Line,
            Bookmaker = bet.Bookmaker,
            OddsObtained = bet.OddsObtained,
            Stake = bet.Stake,
            Tags = [.. bet.Tags],
            Notes = bet.Notes,
            Result = result,
            ProfitLoss = result is { } ended ? Settlement.Profit(ended, bet.Stake, bet.OddsObtained) : null,
            SettledBy = result is null ? null : SettledBy.Score,
            SettledAt = result is null ? null : match.CompletedAt,
            CreatedAt = bet.PlacedAt,
            UpdatedAt = match.CompletedAt ?? bet.PlacedAt,
        };
    }

    private static BetRevision Created(Bet bet) =>
        new()
        {
            BetId = bet.Id,
            At = bet.CreatedAt,
            Actor = Actor,
            Action = "created",
            Changes = "{}",
        };
}

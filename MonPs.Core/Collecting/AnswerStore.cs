using MonPs.Core.Matches;
using MonPs.Core.Odds;
using Npgsql;

namespace MonPs.Core.Collecting;

/// <summary>Stores one answer in one transaction: matches, quotes, when the league was collected. Once, however often it is asked.</summary>
public sealed class AnswerStore(NpgsqlDataSource source, TimeProvider clock)
{
    private const string Claim = """
        INSERT INTO stored_answers (id, stored_at) VALUES (@id, @at) ON CONFLICT DO NOTHING
        """;

    private const string Partitions = "SELECT ensure_odds_partitions(@at, @at)";

    private const string Finish = """
        INSERT INTO league_collections (sport_key, collected_at) VALUES (@sport, @at)
        ON CONFLICT (sport_key) DO UPDATE SET collected_at = greatest(league_collections.collected_at, excluded.collected_at)
        """;

    private readonly LatestPrices latest = new();

    /// <returns>Null when this answer is in the database already.</returns>
    /// <exception cref="NpgsqlException">The database is away; nothing was written.</exception>
    public async Task<SavedRows?> Store(RawAnswer answer, ParsedOdds odds, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        // Two answers with the same match or bookmaker must not be compared with the same predecessor. The CLV pass waits here
        // too, so the time below is either before all it read or after all it wrote.
        await Run(connection, "SELECT pg_advisory_xact_lock(hashtext('monps.store'))", ct);
        var now = clock.GetUtcNow();
        if (await Run(connection, Claim, ct, new("id", answer.Id), new("at", now.UtcDateTime)) == 0)
            return null;
        await Run(connection, Partitions, ct, new NpgsqlParameter("at", answer.ReceivedAt.UtcDateTime));
        await MatchStore.Save(connection, odds.Matches, answer.ReceivedAt, ct);
        var said = new LeaguePrices(odds.H2h, odds.Totals);
        var answers = new MatchAnswers(connection, said, latest.Of(answer.SportKey), answer.ReceivedAt);
        var rows = await StoreQuotes(connection, odds, answers, answer.ReceivedAt, ct);
        await answers.Remember(now, ct);
        await Run(connection, Finish, ct, new("sport", answer.SportKey), new("at", answer.ReceivedAt.UtcDateTime));
        await transaction.CommitAsync(ct);
        latest.Keep(answer.SportKey, said);
        return rows;
    }

    private static async Task<SavedRows> StoreQuotes(
        NpgsqlConnection connection,
        ParsedOdds odds,
        MatchAnswers answers,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        await answers.Compare(ct);
        var h2h = odds.H2h.Where(q => !answers.IsSame(q.MatchId)).ToLookup(answers.HasMoved);
        var totals = odds.Totals.Where(q => !answers.IsSame(q.MatchId)).ToLookup(answers.HasMoved);
        var changed = h2h.Sum(quotes => quotes.Count()) + totals.Sum(quotes => quotes.Count());
        var rows = new SavedRows(0, odds.H2h.Count + odds.Totals.Count - changed);
        rows += await OddsStore.Save(connection, [.. h2h[false]], at, answers.Oldest, ct);
        rows += await OddsStore.Save(connection, [.. totals[false]], at, answers.Oldest, ct);
        // Afterwards: a bookmaker's other line of this moment must not count as one he went to meanwhile.
        rows += await MovedQuotes.Copy(connection, h2h[true], at, ct);
        rows += await MovedQuotes.Copy(connection, totals[true], at, ct);
        return rows;
    }

    private static async Task<int> Run(
        NpgsqlConnection on,
        string sql,
        CancellationToken ct,
        params NpgsqlParameter[] with
    )
    {
        await using var command = new NpgsqlCommand(sql, on);
        command.Parameters.AddRange(with);
        return await command.ExecuteNonQueryAsync(ct);
    }
}

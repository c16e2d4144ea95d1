using MonPs.Core.Data;
using MonPs.Core.Matches;
using Npgsql;

namespace MonPs.Core.Collecting.Scores;

/// <summary>What storing one answer did.</summary>
/// <param name="Stored">Matches whose score is new or was corrected.</param>
/// <param name="Apart">Matches that turned out to be played under the id they had been linked away from.</param>
/// <param name="Strangers">Scores whose teams are not those of the match.</param>
public sealed record SavedScores(int Stored, int Apart, IReadOnlyList<RefusedScore> Strangers);

/// <summary>Stores the final scores of one answer in one transaction; once, however often it is asked.</summary>
public sealed class ScoreStore(NpgsqlDataSource source, TimeProvider clock)
{
    private const string Turn = "SELECT pg_advisory_xact_lock(hashtext('monps.store'))";
    private const string Claim =
        "INSERT INTO stored_answers (id, stored_at) VALUES (@id, @at) ON CONFLICT DO NOTHING RETURNING id::text";
    private const string Known = "SELECT id, home_team, away_team FROM matches WHERE id = ANY (@ids)";

    // Only while its successor has not been played: of two ids with a score, the linked one is as good.
    private const string PlayedAlone = """
        SELECT m.id FROM matches m JOIN matches h ON h.id = m.superseded_by
        WHERE m.id = ANY (@ids) AND h.completed_at IS NULL
        """;

    /// <returns>Null when this answer is in the database already.</returns>
    /// <exception cref="NpgsqlException">The database is away; nothing was written.</exception>
    public async Task<SavedScores?> Store(RawAnswer answer, ParsedScores scores, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using (var turn = new NpgsqlCommand(Turn, connection))
            await turn.ExecuteNonQueryAsync(ct);
        var now = clock.GetUtcNow();
        if ((await Texts(connection, Claim, ct, new("id", answer.Id), new("at", now.UtcDateTime))).Count == 0)
            return null;
        var (goals, strangers) = await Match(connection, scores.Final, ct);
        var stored = await Save(connection, goals, now, ct);
        var apart = await Texts(connection, PlayedAlone, ct, new NpgsqlParameter("ids", stored.ToArray()));
        await MatchLinkStore.Separate(connection, apart, now, ct);
        await transaction.CommitAsync(ct);
        return new(stored.Count, apart.Count, strangers);
    }

    private static async Task<(List<Goals>, List<RefusedScore>)> Match(
        NpgsqlConnection connection,
        IReadOnlyList<FinalScore> final,
        CancellationToken ct
    )
    {
        var (goals, strangers) = (new List<Goals>(), new List<RefusedScore>());
        var scores = final.ToDictionary(score => score.MatchId, StringComparer.Ordinal);
        await using var command = new NpgsqlCommand(Known, connection);
        command.Parameters.AddWithValue("ids", scores.Keys.ToArray());
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            var (score, home, away) = (scores[row.GetString(0)], row.GetString(1), row.GetString(2));
            if (score.For(home, away) is { } found)
                goals.Add(new(score.MatchId, found.Home, found.Away, score.CompletedAt));
            else
                strangers.Add(new(score.MatchId, $"{home} – {away}", ScoreRefusal.UnknownTeam));
        }
        return (goals, strangers);
    }

    private static Task<List<string>> Save(
        NpgsqlConnection connection,
        List<Goals> goals,
        DateTimeOffset now,
        CancellationToken ct
    ) =>
        Texts(
            connection,
            EmbeddedSql.Load("Collecting.Scores.save_scores"),
            ct,
            new("ids", goals.Select(g => g.MatchId).ToArray()),
            new("homes", goals.Select(g => g.Home).ToArray()),
            new("aways", goals.Select(g => g.Away).ToArray()),
            new("completed", goals.Select(g => g.CompletedAt.UtcDateTime).ToArray()),
            new("now", now.UtcDateTime)
        );

    private static async Task<List<string>> Texts(
        NpgsqlConnection on,
        string sql,
        CancellationToken ct,
        params NpgsqlParameter[] with
    )
    {
        await using var command = new NpgsqlCommand(sql, on);
        command.Parameters.AddRange(with);
        var texts = new List<string>();
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
            texts.Add(row.GetString(0));
        return texts;
    }

    private sealed record Goals(string MatchId, int Home, int Away, DateTimeOffset CompletedAt);
}

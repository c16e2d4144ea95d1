using MonPs.Core.Data;
using Npgsql;
using NpgsqlTypes;

namespace MonPs.Core.Odds;

/// <summary>
/// Compares an answer with the latest one of each of its matches, as a whole: what is the same costs one write a match. Inside
/// the caller's transaction, under the lock of storing.
/// </summary>
/// <param name="connection">Open, with the transaction of the answer.</param>
/// <param name="said">The answer.</param>
/// <param name="before">One that may be the latest before it.</param>
/// <param name="at">When it was received.</param>
internal sealed class MatchAnswers(
    NpgsqlConnection connection,
    LeaguePrices said,
    LeaguePrices before,
    DateTimeOffset at
)
{
    private readonly HashSet<string> same = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Guid> latest = new(StringComparer.Ordinal);

    /// <summary>No quote of the matches that changed is older.</summary>
    public DateTime Oldest { get; private set; } = DateTime.MaxValue;

    public bool IsSame(string matchId) => same.Contains(matchId);

    /// <summary>Whether the bookmaker's last price before is surely another one.</summary>
    public bool HasMoved(SeenH2h quote) => IsLatestBefore(quote.MatchId) && before.HasMoved(quote);

    /// <inheritdoc cref="HasMoved(SeenH2h)"/>
    public bool HasMoved(SeenTotals quote) => IsLatestBefore(quote.MatchId) && before.HasMoved(quote);

    /// <summary>Notes the sightings of what is the same, and makes rows ready that a late answer may cut.</summary>
    public async Task Compare(CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(EmbeddedSql.Load("Odds.same_answers"), connection);
        AddAnswers(command, said.Fingerprints);
        var late = await Read(command, ct);
        if (late.Count > 0)
            await WriteSightings(late, ct);
    }

    /// <param name="storedAt">Bets computed before are computed again.</param>
    public async Task Remember(DateTimeOffset storedAt, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(EmbeddedSql.Load("Odds.remember_answers"), connection);
        AddAnswers(command, said.Fingerprints.Where(answer => !same.Contains(answer.Key)));
        command.Parameters.AddWithValue("same", same.ToArray());
        command.Parameters.AddWithValue("stored_at", storedAt.UtcDateTime);
        await command.ExecuteNonQueryAsync(ct);
    }

    private bool IsLatestBefore(string matchId) =>
        latest.TryGetValue(matchId, out var fingerprint)
        && before.Fingerprints.TryGetValue(matchId, out var known)
        && known == fingerprint;

    private async Task<List<string>> Read(NpgsqlCommand command, CancellationToken ct)
    {
        var late = new List<string>();
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
            if (row.GetBoolean(1))
                same.Add(row.GetString(0));
            else
                Note(row, late);
        return late;
    }

    private void Note(NpgsqlDataReader row, List<string> late)
    {
        if (row.GetBoolean(2))
            late.Add(row.GetString(0));
        if (!row.IsDBNull(4))
            latest[row.GetString(0)] = row.GetGuid(4);
        var from = row.IsDBNull(3) ? DateTime.MinValue : row.GetDateTime(3);
        if (from < Oldest)
            Oldest = from;
    }

    private async Task WriteSightings(List<string> late, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(EmbeddedSql.Load("Odds.write_sightings"), connection);
        command.Parameters.AddWithValue("match_ids", late.ToArray());
        command.Parameters.AddWithValue("oldest", NpgsqlDbType.TimestampTz, Oldest);
        await command.ExecuteNonQueryAsync(ct);
    }

    private void AddAnswers(NpgsqlCommand to, IEnumerable<KeyValuePair<string, Guid>> answers)
    {
        var list = answers.ToList();
        to.Parameters.AddWithValue("match_ids", list.Select(answer => answer.Key).ToArray());
        to.Parameters.AddWithValue("hashes", list.Select(answer => answer.Value).ToArray());
        to.Parameters.AddWithValue("at", at.UtcDateTime);
    }
}

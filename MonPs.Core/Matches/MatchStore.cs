using MonPs.Core.Data;
using Npgsql;

namespace MonPs.Core.Matches;

/// <summary>Writes matches and every kick-off ever announced for them.</summary>
public static class MatchStore
{
    /// <summary>
    /// Saves the matches of one answer inside the caller's transaction. An id that turns out to be the same match as another
    /// is linked to it, and bets follow, so the answer has to be a whole one: what it does not list may have vanished.
    /// </summary>
    /// <param name="connection">An open connection with the transaction of the answer.</param>
    /// <param name="matches">At most one entry per id.</param>
    /// <param name="seenAt">When the answer was received.</param>
    public static async Task Save(
        NpgsqlConnection connection,
        IReadOnlyCollection<SeenMatch> matches,
        DateTimeOffset seenAt,
        CancellationToken ct
    )
    {
        if (matches.Count == 0)
            return;
        await using var command = new NpgsqlCommand(EmbeddedSql.Load("Matches.save_matches"), connection);
        command.Parameters.AddWithValue("ids", matches.Select(m => m.Id).ToArray());
        command.Parameters.AddWithValue("sports", matches.Select(m => m.SportKey).ToArray());
        command.Parameters.AddWithValue("homes", matches.Select(m => m.HomeTeam).ToArray());
        command.Parameters.AddWithValue("aways", matches.Select(m => m.AwayTeam).ToArray());
        command.Parameters.AddWithValue("kickoffs", matches.Select(m => m.CommenceTime.UtcDateTime).ToArray());
        command.Parameters.AddWithValue("seen_at", seenAt.UtcDateTime);
        await command.ExecuteNonQueryAsync(ct);
        await MatchLinkStore.Link(connection, matches, seenAt, ct);
    }
}

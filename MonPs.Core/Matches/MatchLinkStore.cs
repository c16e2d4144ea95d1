using MonPs.Core.Data;
using Npgsql;
using NpgsqlTypes;

namespace MonPs.Core.Matches;

/// <summary>Links the ids of moved matches and lets bets follow, inside the caller's transaction.</summary>
internal static class MatchLinkStore
{
    /// <param name="connection">An open connection with the transaction of the answer.</param>
    /// <param name="listed">The matches of one whole answer of a league, already saved.</param>
    /// <param name="seenAt">When the answer was received.</param>
    public static async Task Link(
        NpgsqlConnection connection,
        IReadOnlyCollection<SeenMatch> listed,
        DateTimeOffset seenAt,
        CancellationToken ct
    )
    {
        var twins = await Read(connection, listed, seenAt, ct);
        var decisions = MatchLinks.Decide(twins, seenAt);
        // A bet may have been made on an old id since; it follows with the next answer.
        var kept = twins.Where(t => t.SupersededBy is not null && decisions.All(d => d.Id != t.Id));
        await Write(
            connection,
            [.. decisions, .. kept.Select(t => new LinkDecision(t.Id, t.SupersededBy, LinkAction.Linked))],
            seenAt,
            ct
        );
    }

    /// <summary>Played under its own id: the match is not the one it was linked to, and its bets come back.</summary>
    public static Task Separate(
        NpgsqlConnection connection,
        IEnumerable<string> played,
        DateTimeOffset at,
        CancellationToken ct
    ) => Write(connection, [.. played.Select(id => new LinkDecision(id, null, LinkAction.Separated))], at, ct);

    private static async Task Write(
        NpgsqlConnection connection,
        IReadOnlyList<LinkDecision> decisions,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        if (decisions.Count == 0)
            return;
        await using var command = new NpgsqlCommand(EmbeddedSql.Load("Matches.follow_links"), connection);
        command.Parameters.AddWithValue("matches", decisions.Select(d => d.Id).ToArray());
        command.Parameters.AddWithValue(
            "heads",
            NpgsqlDbType.Array | NpgsqlDbType.Text,
            decisions.Select(d => d.Head).ToArray()
        );
        command.Parameters.AddWithValue("actions", decisions.Select(d => SnakeCase.Of(d.Action)).ToArray());
        command.Parameters.AddWithValue("at", at.UtcDateTime);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task<List<ListedFixture>> Read(
        NpgsqlConnection connection,
        IReadOnlyCollection<SeenMatch> listed,
        DateTimeOffset seenAt,
        CancellationToken ct
    )
    {
        var seen = listed.ToDictionary(m => m.Id, StringComparer.Ordinal);
        await using var command = new NpgsqlCommand(EmbeddedSql.Load("Matches.fixtures_listed_twice"), connection);
        command.Parameters.AddWithValue("ids", seen.Keys.ToArray());
        command.Parameters.AddWithValue("seen_at", seenAt.UtcDateTime);
        var twins = new List<ListedFixture>();
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
            twins.Add(Read(row, seen));
        return twins;
    }

    private static ListedFixture Read(NpgsqlDataReader row, Dictionary<string, SeenMatch> seen) =>
        new(
            row.GetString(0),
            (row.GetString(1), row.GetString(2), row.GetString(3)),
            row.GetFieldValue<DateTimeOffset>(4),
            row.GetFieldValue<DateTimeOffset>(5),
            row.IsDBNull(6) ? null : row.GetFieldValue<DateTimeOffset>(6),
            row.IsDBNull(7) ? null : row.GetString(7),
            row.GetBoolean(8),
            row.GetFieldValue<string[]>(9)
        )
        {
            IsListed = seen.ContainsKey(row.GetString(0)),
            IsPriced = seen.GetValueOrDefault(row.GetString(0))?.IsPriced,
        };
}

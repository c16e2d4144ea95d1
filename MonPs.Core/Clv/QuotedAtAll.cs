using MonPs.Core.Data;
using MonPs.Core.Odds;
using Npgsql;

namespace MonPs.Core.Clv;

/// <summary>Tells apart why nothing closes a market: the reference never quoted it, or not in time.</summary>
internal static class QuotedAtAll
{
    /// <returns>The same markets; those that nothing closes know whether the reference quoted them at all.</returns>
    public static async Task<List<FoundClosing>> Note(
        NpgsqlConnection connection,
        List<FoundClosing> found,
        string reference,
        CancellationToken ct
    )
    {
        var without = found.Where(closing => closing.Times is null).ToList();
        if (without.Count == 0)
            return found;
        var quoted = await Read(connection, without, reference, ct);
        return
        [
            .. found.Select(closing =>
                quoted.Contains((closing.MatchId, closing.Market)) ? closing with { QuotedAtAll = true } : closing
            ),
        ];
    }

    private static async Task<HashSet<(string, Market)>> Read(
        NpgsqlConnection connection,
        IEnumerable<FoundClosing> without,
        string reference,
        CancellationToken ct
    )
    {
        var markets = without.Select(closing => (closing.MatchId, closing.Market)).Distinct().ToList();
        await using var command = new NpgsqlCommand(EmbeddedSql.Load("Clv.quoted_at_all"), connection);
        command.Parameters.AddWithValue("match_ids", markets.Select(m => m.MatchId).ToArray());
        command.Parameters.AddWithValue("markets", markets.Select(m => SnakeCase.Of(m.Market)).ToArray());
        command.Parameters.AddWithValue("reference", reference);
        var quoted = new HashSet<(string, Market)>();
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
            quoted.Add((row.GetString(0), row.GetString(1) == "h2h" ? Market.H2h : Market.Totals));
        return quoted;
    }
}

using MonPs.Core.Data;
using Npgsql;
using NpgsqlTypes;

namespace MonPs.Core.Odds;

/// <summary>How many rows an answer started and how many it only made longer.</summary>
public readonly record struct SavedRows(int Inserted, int Extended)
{
    public static SavedRows operator +(SavedRows a, SavedRows b) =>
        new(a.Inserted + b.Inserted, a.Extended + b.Extended);
}

/// <summary>Writes quotes in one statement per market; storing the same answer twice changes nothing.</summary>
public static class OddsStore
{
    private const NpgsqlDbType Numerics = NpgsqlDbType.Array | NpgsqlDbType.Numeric;
    private const NpgsqlDbType Instants = NpgsqlDbType.Array | NpgsqlDbType.TimestampTz;

    /// <param name="connection">An open connection with the transaction of the answer.</param>
    /// <param name="quotes">At most one per match and bookmaker.</param>
    /// <param name="at">When the answer was received.</param>
    /// <param name="oldest">No quote of these matches is older.</param>
    public static async Task<SavedRows> Save(
        NpgsqlConnection connection,
        IReadOnlyCollection<SeenH2h> quotes,
        DateTimeOffset at,
        DateTime oldest,
        CancellationToken ct
    )
    {
        if (quotes.Count == 0)
            return default;
        await using var command = new NpgsqlCommand(EmbeddedSql.Load("Odds.save_h2h"), connection);
        AddKeys(command, quotes.Select(q => q.MatchId), quotes.Select(q => q.Bookmaker), at, oldest);
        command.Parameters.AddWithValue("homes", Numerics, quotes.Select(q => q.HomeOdds).ToArray());
        command.Parameters.AddWithValue("draws", Numerics, quotes.Select(q => q.DrawOdds).ToArray());
        command.Parameters.AddWithValue("aways", Numerics, quotes.Select(q => q.AwayOdds).ToArray());
        command.Parameters.AddWithValue(
            "sources",
            Instants,
            quotes.Select(q => q.SourceUpdatedAt?.UtcDateTime).ToArray()
        );
        return await Run(command, ct);
    }

    /// <inheritdoc cref="Save(NpgsqlConnection, IReadOnlyCollection{SeenH2h}, DateTimeOffset, DateTime, CancellationToken)"/>
    public static async Task<SavedRows> Save(
        NpgsqlConnection connection,
        IReadOnlyCollection<SeenTotals> quotes,
        DateTimeOffset at,
        DateTime oldest,
        CancellationToken ct
    )
    {
        if (quotes.Count == 0)
            return default;
        await using var command = new NpgsqlCommand(EmbeddedSql.Load("Odds.save_totals"), connection);
        AddKeys(command, quotes.Select(q => q.MatchId), quotes.Select(q => q.Bookmaker), at, oldest);
        command.Parameters.AddWithValue("lines", Numerics, quotes.Select(q => q.Line).ToArray());
        command.Parameters.AddWithValue("overs", Numerics, quotes.Select(q => q.OverOdds).ToArray());
        command.Parameters.AddWithValue("unders", Numerics, quotes.Select(q => q.UnderOdds).ToArray());
        command.Parameters.AddWithValue(
            "sources",
            Instants,
            quotes.Select(q => q.SourceUpdatedAt?.UtcDateTime).ToArray()
        );
        return await Run(command, ct);
    }

    private static void AddKeys(
        NpgsqlCommand command,
        IEnumerable<string> matchIds,
        IEnumerable<string> bookmakers,
        DateTimeOffset at,
        DateTime oldest
    )
    {
        command.Parameters.AddWithValue("match_ids", matchIds.ToArray());
        command.Parameters.AddWithValue("bookmakers", bookmakers.ToArray());
        command.Parameters.AddWithValue("at", at.UtcDateTime);
        command.Parameters.AddWithValue("oldest", NpgsqlDbType.TimestampTz, oldest);
    }

    private static async Task<SavedRows> Run(NpgsqlCommand command, CancellationToken ct)
    {
        await using var reader = await command.ExecuteReaderAsync(ct);
        await reader.ReadAsync(ct);
        return new((int)reader.GetInt64(0), (int)reader.GetInt64(1));
    }
}

using MonPs.Core.Data;
using MonPs.Core.Settings;
using Npgsql;

namespace MonPs.Core.Collecting;

/// <summary>Reads what is known of the credits.</summary>
public sealed class CreditQueries(
    NpgsqlDataSource source,
    IEnumerable<IExpectedSpending> others,
    MonPsSettings settings,
    TimeProvider clock
)
{
    /// <param name="except">A capture in hand whose own promise does not count; 0 counts all.</param>
    public async Task<CreditStand> Now(CancellationToken ct, long except = 0)
    {
        var now = clock.GetUtcNow();
        var elsewhere = 0;
        foreach (var other in others)
            elsewhere += Math.Max(0, await other.RestOfMonth(now, ct));
        await using var command = source.CreateCommand(EmbeddedSql.Load("Collecting.credits_now"));
        command.Parameters.AddWithValue("now", now.UtcDateTime);
        command.Parameters.AddWithValue("cost", CallCost.Of(settings));
        command.Parameters.AddWithValue("except", except);
        await using var row = await command.ExecuteReaderAsync(ct);
        await row.ReadAsync(ct);
        return Stand(row, now, elsewhere);
    }

    private static CreditStand Stand(NpgsqlDataReader row, DateTimeOffset now, int elsewhere) =>
        new()
        {
            At = now,
            Said = Number(row, 0) is { } said ? Math.Max(0, said) : null,
            SaidAt = row.IsDBNull(1) ? null : new DateTimeOffset(row.GetDateTime(1), TimeSpan.Zero),
            Used = Number(row, 2),
            Counted = row.GetInt32(3),
            LastCost = Number(row, 4),
            Monthly = Number(row, 5) is { } month and > 0 ? month : CreditStand.FreePlan,
            Promised = row.GetInt32(6),
            Elsewhere = elsewhere,
        };

    private static int? Number(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);
}

using MonPs.Core.Collecting;
using MonPs.Core.Data;
using Npgsql;
using NpgsqlTypes;

namespace MonPs.Core.Alerts;

/// <summary>Writes which alerts were raised, claimed and sent.</summary>
internal sealed class AlertStore(NpgsqlDataSource source, TimeProvider clock)
{
    private const int MostAttempts = 3;
    private const string Result = "UPDATE alerts SET sent_at = @sent_at, given_up = @given_up WHERE key = @key";

    /// <summary>Raises what is worth an alert and was not raised before.</summary>
    public async Task<int> Raise(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var command = source.CreateCommand(EmbeddedSql.Load("Alerts.raise_alerts"));
        command.Parameters.AddWithValue("now", now.UtcDateTime);
        command.Parameters.AddWithValue("month", CreditBudget.StartOf(CreditBudget.MonthOf(now)).UtcDateTime);
        return await command.ExecuteNonQueryAsync(ct);
    }

    /// <returns>The next alert to send, which nobody else gets; null when there is none.</returns>
    public async Task<Alert?> Claim(CancellationToken ct)
    {
        await using var command = source.CreateCommand(EmbeddedSql.Load("Alerts.claim_alert"));
        command.Parameters.AddWithValue("now", clock.GetUtcNow().UtcDateTime);
        await using var row = await command.ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct) && SnakeCase.TryParse<AlertKind>(row.GetString(1), out var kind)
            ? new(
                row.GetString(0),
                kind,
                row.GetFieldValue<string[]>(2),
                row.GetFieldValue<DateTimeOffset>(3),
                row.GetInt32(4)
            )
            : null;
    }

    public async Task Note(Alert alert, Delivery delivery)
    {
        await using var command = source.CreateCommand(Result);
        object sentAt = delivery == Delivery.Sent ? clock.GetUtcNow().UtcDateTime : DBNull.Value;
        command.Parameters.AddWithValue("sent_at", NpgsqlDbType.TimestampTz, sentAt);
        command.Parameters.AddWithValue(
            "given_up",
            delivery == Delivery.Ended || (delivery == Delivery.Later && alert.Attempts >= MostAttempts)
        );
        command.Parameters.AddWithValue("key", alert.Key);
        // What was sent is written down even when the process is being stopped.
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }
}

using System.Globalization;
using MonPs.Core.Closing;
using MonPs.Core.Data;
using MonPs.Core.Settings;
using Npgsql;
using static MonPs.Core.Health.HealthFinding;

namespace MonPs.Core.Health;

/// <summary>Whether the work gets done: collections, Pinnacle's quotes, CLV.</summary>
internal static class WorkHealth
{
    // Three collections a day: more than a day without one is no night.
    private static readonly TimeSpan LongSince = TimeSpan.FromHours(26);
    private static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(5);

    // A pass comes half an hour after a collection.
    private static readonly TimeSpan TimeForClv = TimeSpan.FromHours(24);

    public static async Task<IReadOnlyList<HealthFinding>> Check(
        NpgsqlConnection connection,
        MonPsSettings settings,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var findings = new List<HealthFinding>();
        await using (var command = new NpgsqlCommand(EmbeddedSql.Load("Health.health"), connection))
        {
            command.Parameters.AddWithValue("now", now.UtcDateTime);
            command.Parameters.AddWithValue("late", (now - TimeForClv).UtcDateTime);
            command.Parameters.AddWithValue("reference", settings.ReferenceBookmaker);
            await using var row = await command.ExecuteReaderAsync(ct);
            await row.ReadAsync(ct);
            findings.Add(Ok(HealthSubject.Database, HealthCode.DatabaseAnswers, row.GetString(0)));
            findings.Add(Collection(row, now));
            findings.Add(Reference(row.GetInt64(4), row.GetInt64(5), settings));
            findings.Add(Clv(row.GetInt64(6), row.GetInt64(7)));
        }
        findings.AddRange(await Missing(connection, ct));
        return findings;
    }

    private static HealthFinding Collection(NpgsqlDataReader row, DateTimeOffset now)
    {
        if (row.IsDBNull(1))
            return Warn(HealthSubject.Collection, HealthCode.CollectionNever);
        var age = now - row.GetFieldValue<DateTimeOffset>(1);
        var hours = Math.Round(age.TotalHours, 1).ToString(CultureInfo.InvariantCulture);
        return row.GetString(2) switch
        {
            "failed" => Fail(HealthSubject.Collection, HealthCode.CollectionFailed, hours),
            "running" when now - row.GetFieldValue<DateTimeOffset>(3) > LongestSilence => Warn(
                HealthSubject.Collection,
                HealthCode.CollectionSilent,
                hours
            ),
            _ when age > LongSince => Warn(HealthSubject.Collection, HealthCode.CollectionOld, hours),
            _ => Ok(HealthSubject.Collection, HealthCode.CollectionFresh, hours),
        };
    }

    private static HealthFinding Reference(long coming, long quoted, MonPsSettings settings)
    {
        var name = OddsApi.BookmakerNames.Title(settings.ReferenceBookmaker);
        return (coming, quoted) switch
        {
            (0, _) => Warn(HealthSubject.Reference, HealthCode.ReferenceNothing, name),
            (_, 0) => Fail(HealthSubject.Reference, HealthCode.ReferenceMissing, name, $"{coming}"),
            _ => Ok(HealthSubject.Reference, HealthCode.ReferenceQuoted, name, $"{quoted}", $"{coming}"),
        };
    }

    private static HealthFinding Clv(long started, long waiting) =>
        waiting > 0
            ? Fail(HealthSubject.Clv, HealthCode.ClvWaiting, $"{waiting}")
            : Ok(HealthSubject.Clv, HealthCode.ClvComplete, $"{started}");

    // What the pass looked at and found nothing for, in the words of the bet's page.
    private static async Task<List<HealthFinding>> Missing(NpgsqlConnection connection, CancellationToken ct)
    {
        const string sql = """
            SELECT clv_reason, count(*) FROM manual_bets
            WHERE deleted_at IS NULL AND clv_reason IS NOT NULL AND clv_reason NOT IN ('kickoff_not_reached', 'combined')
            GROUP BY clv_reason ORDER BY count(*) DESC
            """;
        await using var command = new NpgsqlCommand(sql, connection);
        await using var row = await command.ExecuteReaderAsync(ct);
        var missing = new List<HealthFinding>();
        while (await row.ReadAsync(ct))
            if (SnakeCase.TryParse<ClvReason>(row.GetString(0), out var reason))
                missing.Add(
                    Warn(HealthSubject.Clv, HealthCode.ClvMissing, $"{row.GetInt64(1)}", $"@ClvReason_{reason}")
                );
        return missing;
    }
}

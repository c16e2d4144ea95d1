using System.Globalization;
using MonPs.Core.Collecting;
using MonPs.Core.Data;
using MonPs.Core.Settings;
using Npgsql;
using NpgsqlTypes;

namespace MonPs.Core.Transfer.Retention;

/// <summary>
/// Thins the quotes of old matches that nobody bet on, a batch of matches at a time, each in a transaction of its own: killed at
/// any moment, the next run goes on from there. A run with its own record.
/// </summary>
public sealed class QuoteThinning(NpgsqlDataSource source, MonPsSettings settings, RunStore runs, TimeProvider clock)
{
    private const int MatchesPerBatch = 200;

    /// <returns>How many quotes are gone; 0 when <c>ODDS_RETENTION_MONTHS</c> keeps all.</returns>
    /// <exception cref="NpgsqlException">The database is away; what earlier batches removed stays removed.</exception>
    public async Task<long> Run(string startedBy, CancellationToken ct)
    {
        if (settings.OddsRetentionMonths == 0)
            return 0;
        var journal = await runs.Start(JobNames.ThinQuotes, startedBy, ct);
        try
        {
            var (matches, quotes) = await All(ct);
            journal.Achieved();
            await journal.Info(RunEvent.QuotesThinned, null, Number(quotes), Number(matches));
            return quotes;
        }
        catch (Exception e)
        {
            await journal.Error(RunEvent.Crashed, null, e is OperationCanceledException ? "cancelled" : e.Message);
            throw;
        }
        finally
        {
            await journal.Finish();
        }
    }

    private async Task<(long Matches, long Quotes)> All(CancellationToken ct)
    {
        var before = RetentionRule.Before(clock.GetUtcNow(), settings.OddsRetentionMonths);
        await using var connection = await source.OpenConnectionAsync(ct);
        var (matches, quotes) = (0L, 0L);
        while (await Batch(connection, before, ct) is { Matches: > 0 } done)
            (matches, quotes) = (matches + done.Matches, quotes + done.Quotes);
        return (matches, quotes);
    }

    private async Task<(int Matches, long Quotes)> Batch(
        NpgsqlConnection connection,
        DateTimeOffset before,
        CancellationToken ct
    )
    {
        await using var transaction = await connection.BeginTransactionAsync(ct);
        // Neither a storing answer nor a CLV pass sees half of it.
        await Run(connection, "SELECT pg_advisory_xact_lock(hashtext('monps.store'))", ct);
        var (ids, oldest) = await Next(connection, before, ct);
        NpgsqlParameter[] of() =>
            [new("match_ids", ids.ToArray()), new("oldest", NpgsqlDbType.TimestampTz) { Value = oldest }];
        var quotes = 0L;
        if (ids.Count > 0)
        {
            await Run(connection, EmbeddedSql.Load("Odds.write_sightings"), ct, of());
            quotes += await Run(connection, EmbeddedSql.Load("Transfer.Retention.thin_h2h"), ct, of());
            quotes += await Run(connection, EmbeddedSql.Load("Transfer.Retention.thin_totals"), ct, of());
            NpgsqlParameter[] thinned = [new("ids", ids.ToArray()), new("now", clock.GetUtcNow().UtcDateTime)];
            await Run(connection, "UPDATE matches SET thinned_at = @now WHERE id = ANY (@ids)", ct, thinned);
        }
        await transaction.CommitAsync(ct);
        return (ids.Count, quotes);
    }

    private static async Task<(List<string> Ids, DateTime Oldest)> Next(
        NpgsqlConnection connection,
        DateTimeOffset before,
        CancellationToken ct
    )
    {
        await using var command = new NpgsqlCommand(
            EmbeddedSql.Load("Transfer.Retention.thinnable_matches"),
            connection
        );
        command.Parameters.AddWithValue("before", before.UtcDateTime);
        command.Parameters.AddWithValue("batch", MatchesPerBatch);
        var (ids, oldest) = (new List<string>(), DateTime.MaxValue);
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            ids.Add(row.GetString(0));
            var from = row.IsDBNull(1) ? DateTime.MinValue : row.GetDateTime(1);
            oldest = from < oldest ? from : oldest;
        }
        return (ids, oldest);
    }

    private static async Task<int> Run(
        NpgsqlConnection on,
        string sql,
        CancellationToken ct,
        params NpgsqlParameter[] with
    )
    {
        await using var command = new NpgsqlCommand(sql, on) { CommandTimeout = 0 };
        command.Parameters.AddRange(with);
        return await command.ExecuteNonQueryAsync(ct);
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}

using MonPs.Core.Data;
using Npgsql;
using NpgsqlTypes;

namespace MonPs.Core.Bets;

/// <param name="Settled">Open bets that have a result now.</param>
/// <param name="Changed">Bets whose automatic result another score changed.</param>
public sealed record ScoreSettlementResult(int Settled, int Changed);

/// <summary>
/// Settles bets from the scores stored, a batch of bets at a time and each batch at once. Running it twice changes nothing.
/// </summary>
public sealed class ScoreSettlement(NpgsqlDataSource source, TimeProvider clock)
{
    private const int BetsPerBatch = 5000;

    // As the CLV pass takes them: the two never wait for each other's bets, and no match moves meanwhile.
    private const string Turn =
        "SELECT pg_advisory_xact_lock_shared(hashtext('monps.store')), pg_advisory_xact_lock(hashtext('monps.clv'))";

    /// <summary>Whether a score is stored that settles a bet.</summary>
    public async Task<bool> HasWork(CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        return (await Read(connection, 0, 1, ct)).Count > 0;
    }

    /// <exception cref="NpgsqlException">The database is away; what earlier batches wrote stays written.</exception>
    public async Task<ScoreSettlementResult> Run(CancellationToken ct)
    {
        var (settled, changed) = (0, 0);
        await using var connection = await source.OpenConnectionAsync(ct);
        for (long? after = 0; after is { } last; )
        {
            await using var transaction = await connection.BeginTransactionAsync(ct);
            await using (var turn = new NpgsqlCommand(Turn, connection))
                await turn.ExecuteNonQueryAsync(ct);
            var bets = await Read(connection, last, BetsPerBatch, ct);
            if (bets.Count > 0)
                (settled, changed) = await Apply(connection, bets, (settled, changed), ct);
            await transaction.CommitAsync(ct);
            after = bets.Count < BetsPerBatch ? null : bets[^1].Id;
        }
        return new(settled, changed);
    }

    private static async Task<List<Scored>> Read(
        NpgsqlConnection connection,
        long after,
        int batch,
        CancellationToken ct
    )
    {
        await using var command = new NpgsqlCommand(EmbeddedSql.Load("Bets.settleable_bets"), connection);
        command.Parameters.AddWithValue("after", after);
        command.Parameters.AddWithValue("batch", batch);
        var bets = new List<Scored>();
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
            bets.Add(Read(row));
        return bets;
    }

    private static Scored Read(NpgsqlDataReader row)
    {
        var side = BetSelection.OutcomeOf(row.GetString(2));
        decimal? line = row.IsDBNull(3) ? null : row.GetDecimal(3);
        var result = Settlement.FromScore(side, line, row.GetInt32(6), row.GetInt32(7));
        var profit = Settlement.Profit(result, row.GetDecimal(4), row.GetDecimal(5))!.Value;
        return new(row.GetInt64(0), row.GetInt32(1), result, profit);
    }

    private async Task<(int, int)> Apply(
        NpgsqlConnection connection,
        List<Scored> bets,
        (int Settled, int Changed) before,
        CancellationToken ct
    )
    {
        await using var command = new NpgsqlCommand(EmbeddedSql.Load("Bets.apply_scores"), connection);
        command.Parameters.AddWithValue("ids", bets.Select(b => b.Id).ToArray());
        command.Parameters.AddWithValue("versions", bets.Select(b => b.Version).ToArray());
        command.Parameters.AddWithValue("results", bets.Select(b => SnakeCase.Of(b.Result)).ToArray());
        command.Parameters.AddWithValue(
            "profits",
            NpgsqlDbType.Array | NpgsqlDbType.Numeric,
            bets.Select(b => b.Profit).ToArray()
        );
        command.Parameters.AddWithValue("now", clock.GetUtcNow().UtcDateTime);
        await using var row = await command.ExecuteReaderAsync(ct);
        await row.ReadAsync(ct);
        return (before.Settled + row.GetInt32(0), before.Changed + row.GetInt32(1));
    }

    private sealed record Scored(long Id, int Version, BetResult Result, decimal Profit);
}

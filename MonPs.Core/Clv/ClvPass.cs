using MonPs.Core.Closing;
using MonPs.Core.Data;
using MonPs.Core.Settings;
using Npgsql;
using NpgsqlTypes;

namespace MonPs.Core.Clv;

/// <summary>
/// Computes the closing line and CLV of every bet that waits for it: set-based, a batch of matches at a time, so that memory
/// stays the same however many bets there are. Safe to run twice, and at the same time as another.
/// </summary>
public sealed class ClvPass(NpgsqlDataSource source, MonPsSettings settings, TimeProvider clock)
{
    private const int MatchesPerBatch = 2000;

    /// <exception cref="NpgsqlException">The database is away; what earlier batches wrote stays written.</exception>
    public async Task<ClvPassResult> Run(CancellationToken ct)
    {
        var tally = new ClvTally();
        await using var connection = await source.OpenConnectionAsync(ct);
        await Reopen(connection, ct);
        for (var last = WaitingMatches.Start; last is not null; )
            last = await Batch(connection, last, tally, ct);
        return tally.Result();
    }

    /// <returns>The batch, or null when there was none left.</returns>
    private async Task<WaitingMatches?> Batch(
        NpgsqlConnection connection,
        WaitingMatches after,
        ClvTally tally,
        CancellationToken ct
    )
    {
        await using var transaction = await TakeTurn(connection, ct);
        var batch = await Waiting(connection, after, ct);
        if (batch.Ids.Count > 0)
            await Apply(connection, await Find(connection, batch, ct), tally, ct);
        await transaction.CommitAsync(ct);
        return batch.Ids.Count > 0 ? batch : null;
    }

    // A second pass waits here and then finds nothing left to do; a storing answer ends first, so that no quote falls between
    // what the pass reads and the time it writes, and the two never wait for each other's bets.
    private static async Task<NpgsqlTransaction> TakeTurn(NpgsqlConnection connection, CancellationToken ct)
    {
        var transaction = await connection.BeginTransactionAsync(ct);
        const string locks =
            "SELECT pg_advisory_xact_lock(hashtext('monps.clv')), pg_advisory_xact_lock_shared(hashtext('monps.store'))";
        await using var turn = new NpgsqlCommand(locks, connection);
        await turn.ExecuteNonQueryAsync(ct);
        return transaction;
    }

    private async Task Reopen(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var transaction = await TakeTurn(connection, ct);
        await using var command = new NpgsqlCommand(EmbeddedSql.Load("Clv.reopen_bets"), connection);
        command.Parameters.AddWithValue("now", clock.GetUtcNow().UtcDateTime);
        await command.ExecuteNonQueryAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private async Task<WaitingMatches> Waiting(NpgsqlConnection connection, WaitingMatches after, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(EmbeddedSql.Load("Clv.waiting_matches"), connection);
        command.Parameters.AddWithValue("after", NpgsqlDbType.TimestampTz, after.Newest);
        command.Parameters.AddWithValue("after_id", after.LastId);
        command.Parameters.AddWithValue("batch", MatchesPerBatch);
        command.Parameters.AddWithValue("now", clock.GetUtcNow().UtcDateTime);
        command.Parameters.AddWithValue("margin_method", SnakeCase.Of(settings.MarginMethod));
        return await WaitingMatches.Read(command, ct);
    }

    private async Task<List<FoundClosing>> Find(NpgsqlConnection connection, WaitingMatches batch, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(EmbeddedSql.Load("Clv.find_closings"), connection);
        command.Parameters.AddWithValue("match_ids", batch.Ids);
        command.Parameters.AddWithValue("oldest", NpgsqlDbType.TimestampTz, batch.Oldest);
        command.Parameters.AddWithValue("newest", NpgsqlDbType.TimestampTz, batch.Newest);
        command.Parameters.AddWithValue("reference", settings.ReferenceBookmaker);
        var found = await ClosingReader.Read(command, ct);
        return await QuotedAtAll.Note(connection, found, settings.ReferenceBookmaker, ct);
    }

    private async Task Apply(
        NpgsqlConnection connection,
        List<FoundClosing> found,
        ClvTally tally,
        CancellationToken ct
    )
    {
        var outcomes = found
            .SelectMany(closing => closing.Outcomes(settings.MarginMethod).Where(o => closing.IsBetOn(o.Outcome)))
            .ToList();
        await using var command = new NpgsqlCommand(EmbeddedSql.Load("Clv.apply_closings"), connection);
        command.Parameters.AddWithValue("now", clock.GetUtcNow().UtcDateTime);
        command.Parameters.AddWithValue("margin_method", SnakeCase.Of(settings.MarginMethod));
        AddArrays(command.Parameters, outcomes, settings.ReferenceBookmaker);
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
            tally.Add(row);
    }

    private static void AddArrays(NpgsqlParameterCollection to, List<OutcomeClosing> outcomes, string reference)
    {
        Add("match_ids", NpgsqlDbType.Text, o => o.Market.MatchId);
        Add("markets", NpgsqlDbType.Text, o => SnakeCase.Of(o.Market.Market));
        Add("lines", NpgsqlDbType.Numeric, o => o.Market.Line);
        Add("outcomes", NpgsqlDbType.Text, o => o.Outcome.ToString());
        Add("odds", NpgsqlDbType.Numeric, o => o.Odds);
        Add("fair", NpgsqlDbType.Numeric, o => (decimal?)o.FairProbability);
        Add("seen", NpgsqlDbType.TimestampTz, o => o.SeenAt?.UtcDateTime);
        Add("kickoffs", NpgsqlDbType.TimestampTz, o => o.Market.Kickoff.UtcDateTime);
        Add("methods", NpgsqlDbType.Text, o => o.Method is { } method ? SnakeCase.Of(method) : null);
        Add("grades", NpgsqlDbType.Text, o => o.Grade?.ToString());
        Add("reasons", NpgsqlDbType.Text, o => o.Reason is { } reason ? SnakeCase.Of(reason) : null);
        Add("closing_lines", NpgsqlDbType.Numeric, o => o.Method is null ? null : o.ClosingLine);
        Add("wins", NpgsqlDbType.Double, o => o.Masses?.Win);
        Add("half_wins", NpgsqlDbType.Double, o => o.Masses?.HalfWin);
        Add("pushes", NpgsqlDbType.Double, o => o.Masses?.Push);
        Add("half_losses", NpgsqlDbType.Double, o => o.Masses?.HalfLoss);
        Add("references", NpgsqlDbType.Text, o => o.Method is null ? null : o.Reference ?? reference);

        void Add<T>(string name, NpgsqlDbType type, Func<OutcomeClosing, T> value) =>
            to.AddWithValue(name, NpgsqlDbType.Array | type, outcomes.Select(value).ToArray());
    }
}

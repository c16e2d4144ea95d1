using System.Runtime.CompilerServices;
using MonPs.Core.Closing;
using MonPs.Core.Collecting;
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
    // Fewer plan more often, more leave a core without work at the end.
    internal const int MatchesPerBatch = 1250;

    // A core each, on the small server.
    private const int BatchesAtOnce = 2;

    /// <exception cref="NpgsqlException">The database is away; what earlier batches wrote stays written.</exception>
    public async Task<ClvPassResult> Run(CancellationToken ct)
    {
        var tally = new ClvTally();
        await Reopen(ct);
        // Who comes while another pass runs does not get it, and takes turns.
        await using var alone = await RunLock.TryTake(source, JobNames.ComputeClv, ct);
        var options = new ParallelOptions { MaxDegreeOfParallelism = BatchesAtOnce, CancellationToken = ct };
        await Parallel.ForEachAsync(
            Batches(ct),
            options,
            async (batch, stop) => await Compute(batch, alone is not null, tally, stop)
        );
        return tally.Result();
    }

    private async IAsyncEnumerable<WaitingMatches> Batches([EnumeratorCancellation] CancellationToken ct)
    {
        await using var command = source.CreateCommand(EmbeddedSql.Load("Clv.waiting_matches"));
        command.Parameters.AddWithValue("now", clock.GetUtcNow().UtcDateTime);
        command.Parameters.AddWithValue("margin_method", SnakeCase.Of(settings.MarginMethod));
        await foreach (var batch in WaitingMatches.Read(command, MatchesPerBatch, ct))
            yield return batch;
    }

    // Two passes at a time find the same and write one after the other: the second changes nothing any more.
    private async Task Compute(WaitingMatches batch, bool alone, ClvTally tally, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await PlanForThisBatch(connection, ct);
        await AfterStoring(connection, ct);
        var found = await Find(connection, batch, ct);
        await TakeTurn(connection, alone, ct);
        await Apply(connection, found, tally, ct);
        await transaction.CommitAsync(ct);
    }

    // A plan for any batch would read every month's partition and think of ten matches instead of a thousand.
    private static Task PlanForThisBatch(NpgsqlConnection connection, CancellationToken ct) =>
        Say(connection, "SET LOCAL plan_cache_mode = force_custom_plan", ct);

    // A storing answer ends first, so that no quote falls between what the pass reads and the time it writes.
    private static Task AfterStoring(NpgsqlConnection connection, CancellationToken ct) =>
        Say(connection, "SELECT pg_advisory_xact_lock_shared(hashtext('monps.store'))", ct);

    // Who writes closings or results does it alone, or two would wait for each other's bets. The batches of one pass have no
    // match in common: while no other pass runs, they are written side by side.
    private static Task TakeTurn(NpgsqlConnection connection, bool alone, CancellationToken ct) =>
        Say(
            connection,
            alone
                ? "SELECT pg_advisory_xact_lock_shared(hashtext('monps.clv'))"
                : "SELECT pg_advisory_xact_lock(hashtext('monps.clv'))",
            ct
        );

    private static async Task Say(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    private async Task Reopen(CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await AfterStoring(connection, ct);
        await TakeTurn(connection, alone: false, ct);
        await using var command = new NpgsqlCommand(EmbeddedSql.Load("Clv.reopen_bets"), connection);
        command.Parameters.AddWithValue("now", clock.GetUtcNow().UtcDateTime);
        await command.ExecuteNonQueryAsync(ct);
        await transaction.CommitAsync(ct);
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

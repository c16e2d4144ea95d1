using MonPs.Core.Matches;
using MonPs.Core.OddsApi;
using Npgsql;

namespace MonPs.Core.Collecting;

/// <summary>Reads a league's fixtures from the free /events, so that the plan knows of new and moved matches.</summary>
public sealed class KickoffRefresh(IOddsApi api, CollectorState state, NpgsqlDataSource source, TimeProvider clock)
{
    /// <param name="run">The run it belongs to, if any.</param>
    /// <exception cref="OddsApiException">No usable answer: what was known stays.</exception>
    /// <exception cref="NpgsqlException">The database is away.</exception>
    public async Task League(string sport, long? run, CancellationToken ct)
    {
        var answer = await api.GetEvents(sport, ct);
        var seenAt = clock.GetUtcNow();
        await state.Keep($"events {sport}", answer.Credits, run, ct);
        await Save([.. answer.Value.Select(Seen).OfType<SeenMatch>().DistinctBy(match => match.Id)], seenAt, ct);
    }

    private async Task Save(IReadOnlyList<SeenMatch> matches, DateTimeOffset seenAt, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        // The same matches may come with an answer of /odds at this moment.
        await using var turn = new NpgsqlCommand("SELECT pg_advisory_xact_lock(hashtext('monps.store'))", connection);
        await turn.ExecuteNonQueryAsync(ct);
        await MatchStore.Save(connection, matches, seenAt, ct);
        await transaction.CommitAsync(ct);
    }

    // Outright events have no teams.
    private static SeenMatch? Seen(EventDto row) =>
        row is { HomeTeam: { } home, AwayTeam: { } away }
            ? new(row.Id, row.SportKey, home, away, row.CommenceTime.ToUniversalTime())
            : null;
}

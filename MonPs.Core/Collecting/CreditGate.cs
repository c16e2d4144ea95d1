using MonPs.Core.OddsApi;
using Npgsql;

namespace MonPs.Core.Collecting;

/// <summary>
/// Stands before every paid call: once the month's credits are used up nothing is asked until the 1st, unless a free call
/// shows that there are credits again (another key, a larger plan).
/// </summary>
public sealed class CreditGate(CreditQueries credits, CollectorState state, IOddsApi api)
{
    /// <param name="cost">Of the call to be made, in credits.</param>
    /// <returns>Null when the call may be made; else the instant at which credits return.</returns>
    public async Task<DateTimeOffset?> ClosedUntil(int cost, CancellationToken ct)
    {
        try
        {
            if (await Closed(cost, ct) is null)
                return null;
            await ReadBalance(ct);
            return await Closed(cost, ct);
        }
        // Nothing is known while the database is away; the provider counts for itself.
        catch (NpgsqlException)
        {
            return null;
        }
    }

    /// <summary>Reads the balance from a free call's headers; silence changes nothing.</summary>
    public async Task ReadBalance(CancellationToken ct)
    {
        try
        {
            var answer = await api.GetSports(all: false, ct);
            await state.Keep("sports", answer.Credits, run: null, ct);
        }
        catch (OddsApiException) { }
    }

    private async Task<DateTimeOffset?> Closed(int cost, CancellationToken ct) =>
        await credits.Now(ct) is var now && now.Left < cost ? now.Refill : null;
}

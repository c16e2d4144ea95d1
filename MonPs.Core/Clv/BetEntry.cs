using MonPs.Core.Bets;

namespace MonPs.Core.Clv;

/// <summary>
/// Records, changes and settles bets; the page, the API and the command line all come through here. A bet whose match has
/// kicked off already gets its CLV at once instead of at the next pass.
/// </summary>
public sealed class BetEntry(BetStore store, BetQueries bets, ClvPass pass, TimeProvider clock)
{
    public async Task<BetOutcome> Create(BetForm form, string actor, string? idempotencyKey, CancellationToken ct) =>
        await WithClv(await store.Create(form, actor, idempotencyKey, ct), ct);

    /// <param name="readVersion">The version the caller saw; null to change whatever is there now.</param>
    public async Task<BetOutcome> Change(
        long id,
        BetPatch patch,
        string actor,
        int? readVersion,
        CancellationToken ct
    ) => await WithClv(await store.Change(id, patch, actor, readVersion, ct), ct);

    public Task<BetOutcome> Delete(long id, string actor, CancellationToken ct) => store.Delete(id, actor, ct);

    public async Task<BetOutcome> Restore(long id, string actor, CancellationToken ct) =>
        await WithClv(await store.Restore(id, actor, ct), ct);

    private async Task<BetOutcome> WithClv(BetOutcome outcome, CancellationToken ct)
    {
        if (outcome is not BetOutcome.Done { Replayed: false } done || !Waits(done.Bet))
            return outcome;
        await pass.Run(ct);
        return new BetOutcome.Done(await bets.Find(done.Bet.Id, ct) ?? done.Bet);
    }

    private bool Waits(Bet bet) =>
        bet.DeletedAt is null && bet.ClvCalculatedAt is null && bet.KickoffTime <= clock.GetUtcNow();
}

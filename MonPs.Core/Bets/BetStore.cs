using Microsoft.EntityFrameworkCore;
using MonPs.Core.Data;
using MonPs.Core.Matches;
using MonPs.Core.Settings;
using Npgsql;

namespace MonPs.Core.Bets;

/// <summary>Writes bets. Every change leaves a row in <c>manual_bet_revisions</c>, in the same transaction.</summary>
public sealed class BetStore(IDbContextFactory<MonPsDbContext> contexts, MonPsSettings settings, TimeProvider clock)
{
    /// <param name="form">The bet as typed.</param>
    /// <param name="actor">page, api, cli, import or demo.</param>
    /// <param name="idempotencyKey">The caller's name for this request; sent again, it writes nothing again.</param>
    public async Task<BetOutcome> Create(BetForm form, string actor, string? idempotencyKey, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var match = await FindMatch(context, form.MatchId, ct);
        var (draft, faults) = BetRules.Check(form, match, settings.TimeZone);
        if (draft is null)
            return new BetOutcome.Invalid(faults);
        var hash = IdempotentRequest.Hash(form);
        if (idempotencyKey is not null && await Replay(context, idempotencyKey, hash, ct) is { } before)
            return before;
        try
        {
            return await Insert(
                context,
                NewBet(draft),
                actor,
                idempotencyKey is null ? null : (idempotencyKey, hash),
                ct
            );
        }
        // The same request arrived twice in the same moment: the first one wrote it.
        catch (DbUpdateException e)
            when (e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            await using var fresh = await contexts.CreateDbContextAsync(ct);
            if (await Replay(fresh, idempotencyKey ?? "", hash, ct) is { } written)
                return written;
            throw;
        }
    }

    /// <param name="id">The bet.</param>
    /// <param name="patch">The fields to change.</param>
    /// <param name="actor">page, api, cli or import.</param>
    /// <param name="readVersion">The version the caller saw; null to change whatever is there now.</param>
    public Task<BetOutcome> Change(long id, BetPatch patch, string actor, int? readVersion, CancellationToken ct) =>
        Write(
            id,
            patch.Settles ? "settled" : "changed",
            actor,
            readVersion,
            async (context, bet) =>
            {
                var match = await FindMatch(context, patch.Or("match_id", bet.MatchId), ct);
                return BetChange.Apply(bet, patch, match, settings.TimeZone, clock.GetUtcNow());
            },
            ct
        );

    /// <summary>Hides the bet everywhere; <see cref="Restore"/> brings it back.</summary>
    public Task<BetOutcome> Delete(long id, string actor, CancellationToken ct) =>
        Write(id, "deleted", actor, null, (_, bet) => Mark(bet, clock.GetUtcNow()), ct);

    public Task<BetOutcome> Restore(long id, string actor, CancellationToken ct) =>
        Write(id, "restored", actor, null, (_, bet) => Mark(bet, null), ct);

    private async Task<BetOutcome> Write(
        long id,
        string action,
        string actor,
        int? readVersion,
        Func<MonPsDbContext, Bet, Task<IReadOnlyList<Language.FieldFault>>> change,
        CancellationToken ct
    )
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await context.Database.BeginTransactionAsync(ct);
        // Held from the first look on: a change is made to what another one, or a CLV pass, has just written.
        var held = context.Bets.FromSql($"SELECT * FROM manual_bets WHERE id = {id} FOR UPDATE");
        var bets = action == "restored" ? held.IgnoreQueryFilters() : held;
        var bet = await bets.AsTracking().FirstOrDefaultAsync(ct);
        if (bet is null)
            return new BetOutcome.NotFound(id);
        if (readVersion is { } version && version != bet.Version)
            return new BetOutcome.Stale(bet);
        var faults = await change(context, bet);
        if (faults.Count > 0)
            return new BetOutcome.Invalid(faults);
        await Save(context, bet, action, actor, ct);
        await transaction.CommitAsync(ct);
        return new BetOutcome.Done(bet);
    }

    private async Task Save(MonPsDbContext context, Bet bet, string action, string actor, CancellationToken ct)
    {
        context.ChangeTracker.DetectChanges();
        if (RevisionWriter.Of(context.Entry(bet), action, actor, clock.GetUtcNow()) is not { } revision)
            return;
        bet.Version++;
        bet.UpdatedAt = clock.GetUtcNow();
        context.Add(revision);
        await context.SaveChangesAsync(ct);
    }

    private async Task<BetOutcome> Insert(
        MonPsDbContext context,
        Bet bet,
        string actor,
        (string Key, string Hash)? request,
        CancellationToken ct
    )
    {
        await using var transaction = await context.Database.BeginTransactionAsync(ct);
        context.Add(bet);
        var revision = RevisionWriter.Of(context.Entry(bet), "created", actor, clock.GetUtcNow())!;
        await context.SaveChangesAsync(ct);
        revision.BetId = bet.Id;
        context.Add(revision);
        if (request is { } sent)
            context.Add(IdempotentRequest.Carried(sent.Key, sent.Hash, bet));
        await context.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new BetOutcome.Done(bet);
    }

    private static async Task<BetOutcome?> Replay(MonPsDbContext context, string key, string hash, CancellationToken ct)
    {
        var carried = await context.IdempotencyKeys.FirstOrDefaultAsync(k => k.Key == key, ct);
        if (carried is null)
            return null;
        if (carried.RequestHash != hash)
            return new BetOutcome.KeyReused(key);
        var bet = await context.Bets.IgnoreQueryFilters().FirstAsync(b => b.Id == carried.BetId, ct);
        return new BetOutcome.Done(bet, Replayed: true);
    }

    private static Task<IReadOnlyList<Language.FieldFault>> Mark(Bet bet, DateTimeOffset? deletedAt)
    {
        bet.DeletedAt = deletedAt;
        return Task.FromResult<IReadOnlyList<Language.FieldFault>>([]);
    }

    private static Task<Match?> FindMatch(MonPsDbContext context, string? id, CancellationToken ct) =>
        string.IsNullOrWhiteSpace(id)
            ? Task.FromResult<Match?>(null)
            : context.Matches.FirstOrDefaultAsync(m => m.Id == id.Trim(), ct);

    private Bet NewBet(BetDraft draft) =>
        new()
        {
            MatchId = draft.MatchId,
            MatchName = draft.MatchName,
            Sport = draft.Sport,
            KickoffTime = draft.KickoffTime,
            Market = draft.Market,
            Selection = draft.Selection,
            Line = draft.Line,
            Bookmaker = draft.Bookmaker,
            OddsObtained = draft.OddsObtained,
            Stake = draft.Stake,
            Notes = draft.Notes,
            Tags = [.. draft.Tags],
            ClvReason = draft.Market == Odds.Market.Other ? Closing.ClvReason.OtherMarket : null,
            CreatedAt = clock.GetUtcNow(),
            UpdatedAt = clock.GetUtcNow(),
        };
}

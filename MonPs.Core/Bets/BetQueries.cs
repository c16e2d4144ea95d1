using Microsoft.EntityFrameworkCore;
using MonPs.Core.Data;

namespace MonPs.Core.Bets;

/// <summary>A page of bets, and how many there are in all under the same filter.</summary>
public sealed record BetPage(IReadOnlyList<Bet> Bets, int Total);

/// <summary>What bets can be narrowed down to: every value that some bet has, in order.</summary>
public sealed record BetChoices(
    IReadOnlyList<string> Sports,
    IReadOnlyList<string> Bookmakers,
    IReadOnlyList<string> Tags
);

/// <summary>Reads bets; deleted ones are not there.</summary>
public sealed class BetQueries(IDbContextFactory<MonPsDbContext> contexts)
{
    public async Task<BetPage> List(BetFilter filter, BetSort sort, int offset, int limit, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var bets = context.Bets.Apply(filter);
        var page = await bets.InOrder(sort).Skip(offset).Take(limit).ToListAsync(ct);
        var total =
            page.Count < limit && (offset == 0 || page.Count > 0) ? offset + page.Count : await bets.CountAsync(ct);
        return new(page, total);
    }

    /// <summary>How many bets each chip of the list would show under the other restrictions.</summary>
    public async Task<IReadOnlyDictionary<BetStatus, int>> CountByStatus(BetFilter filter, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var counts = await context
            .Bets.Apply(filter with { Status = BetStatus.All })
            .GroupBy(_ => 1)
            .Select(g => new
            {
                All = g.Count(),
                Settled = g.Count(b => b.Result != null),
                Positive = g.Count(b => b.ClvPercent > 0),
            })
            .SingleOrDefaultAsync(ct);
        return new Dictionary<BetStatus, int>
        {
            [BetStatus.All] = counts?.All ?? 0,
            [BetStatus.Pending] = (counts?.All ?? 0) - (counts?.Settled ?? 0),
            [BetStatus.Settled] = counts?.Settled ?? 0,
            [BetStatus.ClvPositive] = counts?.Positive ?? 0,
        };
    }

    public async Task<BetChoices> Choices(CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var (sports, bookmakers) = (context.Bets.Select(b => b.Sport), context.Bets.Select(b => b.Bookmaker));
        return new(
            await sports.Where(s => s != null).Select(s => s!).Distinct().Order().ToListAsync(ct),
            await bookmakers.Where(b => b != null).Select(b => b!).Distinct().Order().ToListAsync(ct),
            await context.Bets.SelectMany(b => b.Tags).Distinct().Order().ToListAsync(ct)
        );
    }

    public async Task<Bet?> Find(long id, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context.Bets.FirstOrDefaultAsync(b => b.Id == id, ct);
    }

    /// <summary>Bets without a CLV, each with the reason, next kick-off first.</summary>
    public async Task<IReadOnlyList<Bet>> WithoutClv(int limit, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context
            .Bets.Where(b => b.ClvPercent == null && b.ClvFairPercent == null)
            .OrderBy(b => b.KickoffTime)
            .ThenBy(b => b.Id)
            .Take(limit)
            .ToListAsync(ct);
    }

    /// <summary>Bets whose match kicked off before <paramref name="now"/> and that still have no CLV, the latest first.</summary>
    public async Task<IReadOnlyList<Bet>> WithoutClosing(DateTimeOffset now, int limit, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context
            .Bets.Where(b => b.KickoffTime <= now && b.ClvPercent == null && b.ClvFairPercent == null)
            .OrderByDescending(b => b.KickoffTime)
            .ThenByDescending(b => b.Id)
            .Take(limit)
            .ToListAsync(ct);
    }

    public async Task<IReadOnlyList<BetRevision>> History(long id, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context.BetRevisions.Where(r => r.BetId == id).OrderByDescending(r => r.Id).ToListAsync(ct);
    }
}

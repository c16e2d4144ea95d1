using Microsoft.EntityFrameworkCore;
using MonPs.Core.Bets.Totals;
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
    // After an import thousands were recorded lately; nobody types a bet that is lost among those.
    private const int MostTwins = 500;

    private readonly SharedReads<ValueTuple, BetsVersion> versions = new(_ => ReadVersion(contexts));

    public async Task<BetPage> List(BetFilter filter, BetSort sort, int offset, int limit, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var bets = context.Bets.Apply(filter);
        var page = bets.InOrder(sort).Skip(offset).Take(limit);
        return BetTotalsQueries.Answer(filter with { Status = BetStatus.All })
            ? await WithKeptTotal(page, context.Totals(filter), offset, ct)
            : await Counted(page, bets, offset, limit, ct);
    }

    // The totals are kept: a list of a million bets is not counted at each look, and the page brings its total along.
    private static async Task<BetPage> WithKeptTotal(
        IQueryable<Bet> page,
        IQueryable<long> totals,
        int offset,
        CancellationToken ct
    )
    {
        var rows = await page.Select(bet => new { Bet = bet, Total = totals.Sum() }).ToListAsync(ct);
        var total =
            rows is [{ Total: var all }, ..] ? all
            : offset == 0 ? 0
            : await totals.SumAsync(ct);
        return new([.. rows.Select(row => row.Bet)], (int)total);
    }

    private static async Task<BetPage> Counted(
        IQueryable<Bet> page,
        IQueryable<Bet> bets,
        int offset,
        int limit,
        CancellationToken ct
    )
    {
        var found = await page.ToListAsync(ct);
        var isWhole = found.Count < limit && (offset == 0 || found.Count > 0);
        return new(found, isWhole ? offset + found.Count : await bets.CountAsync(ct));
    }

    /// <summary>Which state of the bets is there now: what was read of it holds as long as this stays the same.</summary>
    public Task<BetsVersion> Version(CancellationToken ct) => versions.Ask(default, ct);

    private static async Task<BetsVersion> ReadVersion(IDbContextFactory<MonPsDbContext> contexts)
    {
        await using var context = await contexts.CreateDbContextAsync();
        return await context.Version(CancellationToken.None) ?? new(0, 0);
    }

    /// <summary>How many bets each chip of the list would show under the other restrictions.</summary>
    public async Task<IReadOnlyDictionary<BetStatus, int>> CountByStatus(BetFilter filter, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var every = filter with { Status = BetStatus.All };
        var counts =
            (
                BetTotalsQueries.Answer(every)
                    ? await context.CountTotals(every, ct)
                    : await CountBets(context.Bets.Apply(every), ct)
            ) ?? new(0, 0, 0);
        return Enum.GetValues<BetStatus>().ToDictionary(status => status, counts.Of);
    }

    /// <summary>The same counts, bet by bet: what the totals must say too.</summary>
    internal static Task<BetCounts?> CountBets(IQueryable<Bet> bets, CancellationToken ct) =>
        bets.GroupBy(_ => 1)
            .Select(g => new BetCounts(g.Count(), g.Count(b => b.Result != null), g.Count(b => b.ClvPercent > 0)))
            .SingleOrDefaultAsync(ct);

    public async Task<BetChoices> Choices(CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var (sports, bookmakers) = (context.Bets.Select(b => b.Sport), context.Bets.Select(b => b.Bookmaker));
        return new(
            await sports.Where(s => s != null).Select(s => s!).Distinct().Order().ToListAsync(ct),
            await bookmakers.Where(b => b != null).Select(b => b!).Distinct().Order().ToListAsync(ct),
            await TagsOf(context, ct)
        );
    }

    /// <summary>Every tag that some bet has, in order.</summary>
    public async Task<IReadOnlyList<string>> Tags(CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await TagsOf(context, ct);
    }

    private static Task<List<string>> TagsOf(MonPsDbContext context, CancellationToken ct) =>
        context.Bets.SelectMany(b => b.Tags).Distinct().Order().ToListAsync(ct);

    public async Task<Bet?> Find(long id, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context.Bets.FirstOrDefaultAsync(b => b.Id == id, ct);
    }

    /// <summary>The bets of these numbers, in no order; the deleted ones are left out.</summary>
    public async Task<IReadOnlyList<Bet>> Of(IReadOnlyCollection<long> ids, CancellationToken ct)
    {
        if (ids.Count == 0)
            return [];
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context.Bets.Where(b => ids.Contains(b.Id)).ToListAsync(ct);
    }

    /// <summary>The bets on one match, the latest first.</summary>
    public async Task<IReadOnlyList<Bet>> OnMatch(string matchId, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context.Bets.Where(b => b.MatchId == matchId).OrderByDescending(b => b.Id).ToListAsync(ct);
    }

    /// <summary>What a new bet may be a twin of: the bets on its match, and all that were recorded lately.</summary>
    /// <param name="matchId">Null for a match typed by hand.</param>
    /// <param name="since">The earliest of the others.</param>
    public async Task<IReadOnlyList<Bet>> MaybeTwins(string? matchId, DateTimeOffset since, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context
            .Bets.Where(b => b.CreatedAt >= since || (matchId != null && b.MatchId == matchId))
            .OrderByDescending(b => b.Id)
            .Take(MostTwins)
            .ToListAsync(ct);
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

    public async Task<IReadOnlyList<BetRevision>> History(long id, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context.BetRevisions.Where(r => r.BetId == id).OrderByDescending(r => r.Id).ToListAsync(ct);
    }
}

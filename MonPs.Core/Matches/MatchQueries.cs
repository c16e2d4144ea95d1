using Microsoft.EntityFrameworkCore;
using MonPs.Core.Data;

namespace MonPs.Core.Matches;

/// <summary>Reads matches and their kick-offs.</summary>
public sealed class MatchQueries(IDbContextFactory<MonPsDbContext> contexts)
{
    public async Task<Match?> Find(string id, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context.Matches.FirstOrDefaultAsync(m => m.Id == id, ct);
    }

    /// <summary>Every kick-off ever announced for the match, the first one first.</summary>
    public async Task<IReadOnlyList<MatchKickoff>> Kickoffs(string id, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context.MatchKickoffs.Where(k => k.MatchId == id).OrderBy(k => k.SeenAt).ToListAsync(ct);
    }

    /// <summary>Matches that kick off in the period and did not come back under another id.</summary>
    public async Task<IReadOnlyList<Match>> Between(DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context
            .Matches.Where(m => m.CommenceTime >= from && m.CommenceTime < to && m.SupersededBy == null)
            .ToListAsync(ct);
    }
}

using Microsoft.EntityFrameworkCore;
using MonPs.Core.Data;

namespace MonPs.Core.Collecting;

/// <summary>Reads runs, their lines and the credits.</summary>
public sealed class RunQueries(IDbContextFactory<MonPsDbContext> contexts)
{
    public async Task<IReadOnlyList<CollectorRun>> Latest(int limit, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context.CollectorRuns.OrderByDescending(r => r.Id).Take(limit).ToListAsync(ct);
    }

    public async Task<CollectorRun?> Find(long id, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context.CollectorRuns.FirstOrDefaultAsync(r => r.Id == id, ct);
    }

    public async Task<IReadOnlyList<CollectorRunLog>> Lines(long runId, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context.CollectorRunLogs.Where(l => l.RunId == runId).OrderBy(l => l.Id).ToListAsync(ct);
    }

    /// <summary>What the provider said last of the credits; null before the first call.</summary>
    public async Task<CreditReading?> LatestCredits(CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context.CreditReadings.OrderByDescending(c => c.Id).FirstOrDefaultAsync(ct);
    }
}

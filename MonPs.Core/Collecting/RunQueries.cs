using Microsoft.EntityFrameworkCore;
using MonPs.Core.Data;

namespace MonPs.Core.Collecting;

/// <summary>Which runs are wanted; null for any.</summary>
public sealed record RunFilter(string? Job = null, RunOutcome? Outcome = null);

/// <summary>A page of runs, the newest first, and how many there are in all under the same filter.</summary>
public sealed record RunPage(IReadOnlyList<CollectorRun> Runs, int Total);

/// <summary>A line with the job of its run.</summary>
public sealed record TailLine(CollectorRunLog Line, string Job);

/// <summary>Reads runs, their lines and the credits.</summary>
public sealed class RunQueries(IDbContextFactory<MonPsDbContext> contexts)
{
    public async Task<IReadOnlyList<CollectorRun>> Latest(int limit, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context.CollectorRuns.OrderByDescending(r => r.Id).Take(limit).ToListAsync(ct);
    }

    public async Task<RunPage> Page(RunFilter filter, int offset, int limit, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        IQueryable<CollectorRun> runs = context.CollectorRuns;
        if (filter.Job is { } job)
            runs = runs.Where(r => r.Job == job);
        if (filter.Outcome is { } outcome)
            runs = runs.Where(r => r.Outcome == outcome);
        var page = await runs.OrderByDescending(r => r.Id).Skip(offset).Take(limit).ToListAsync(ct);
        return new(page, await runs.CountAsync(ct));
    }

    /// <summary>The last run of each of these jobs, by job; one that never ran is not there.</summary>
    public async Task<IReadOnlyDictionary<string, CollectorRun>> LastOf(
        IReadOnlyCollection<string> jobs,
        CancellationToken ct
    )
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        // One step back through the index per job, not the newest row of every group of all runs.
        var last = await context
            .Database.SqlQuery<long>(
                $"""
                SELECT r.id AS "Value" FROM unnest({jobs.ToArray()}) AS j (job)
                CROSS JOIN LATERAL (SELECT id FROM collector_runs WHERE job = j.job ORDER BY id DESC LIMIT 1) r
                """
            )
            .ToListAsync(ct);
        return await context.CollectorRuns.Where(r => last.Contains(r.Id)).ToDictionaryAsync(r => r.Job, ct);
    }

    /// <summary>The newest lines of all runs, the newest first: what <c>tail -f</c> showed.</summary>
    /// <param name="level">This level and the worse ones.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="ct">Ends the read.</param>
    public async Task<IReadOnlyList<TailLine>> Tail(RunLogLevel level, int limit, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        IQueryable<CollectorRunLog> lines = context.CollectorRunLogs;
        // In the words of the partial index, which holds only lines of these two levels.
        if (level != RunLogLevel.Info)
            lines = lines.Where(l => l.Level != RunLogLevel.Info);
        if (level == RunLogLevel.Error)
            lines = lines.Where(l => l.Level == RunLogLevel.Error);
        var newest = await lines
            .OrderByDescending(l => l.Id)
            .Take(limit)
            .Join(context.CollectorRuns, l => l.RunId, r => r.Id, (l, r) => new { Line = l, r.Job })
            .ToListAsync(ct);
        return [.. newest.OrderByDescending(t => t.Line.Id).Select(t => new TailLine(t.Line, t.Job))];
    }

    /// <summary>The last run of a job (see <see cref="JobNames"/>).</summary>
    public async Task<CollectorRun?> LatestOf(string job, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context
            .CollectorRuns.Where(r => r.Job == job)
            .OrderByDescending(r => r.Id)
            .FirstOrDefaultAsync(ct);
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

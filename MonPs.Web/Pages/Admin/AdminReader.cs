using MonPs.Core.Bets;
using MonPs.Core.Collecting;
using MonPs.Web.Jobs;

namespace MonPs.Web.Pages.Admin;

/// <summary>What the operator sees: runs, credits, what comes next, and the bets that lack a closing line.</summary>
public sealed record AdminData(
    IReadOnlyList<CollectorRun> Runs,
    CreditReading? Credits,
    IReadOnlyList<JobTime> Jobs,
    IReadOnlyList<Bet> WithoutClosing
);

/// <summary>Reads what the administration shows.</summary>
public sealed class AdminReader(RunQueries runs, BetQueries bets, JobTimes jobs, TimeProvider clock)
{
    private const int MostRuns = 50;
    private const int MostBets = 200;

    public async Task<AdminData> Read(CancellationToken ct)
    {
        var latest = runs.Latest(MostRuns, ct);
        var credits = runs.LatestCredits(ct);
        var without = bets.WithoutClosing(clock.GetUtcNow(), MostBets, ct);
        return new(await latest, await credits, await jobs.Next(ct), await without);
    }

    public Task<IReadOnlyList<CollectorRunLog>> Lines(long run, CancellationToken ct) => runs.Lines(run, ct);
}

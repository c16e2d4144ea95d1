using MonPs.Core.Bets;
using MonPs.Core.Collecting.Captures;
using MonPs.Core.Health;
using MonPs.Web.Jobs;

namespace MonPs.Web.Pages.Admin;

/// <summary>What the operator sees beside the runs themselves, read together.</summary>
public sealed record AdminData(
    Heartbeat Heartbeat,
    CapturePlanView Plan,
    GapPage Gaps,
    IReadOnlyList<LeagueState> Leagues,
    UnquotedMatches Unquoted,
    ClosingGrades Grades,
    IReadOnlyList<ResultDisagreement> Disagreements,
    IReadOnlyList<JobState> Jobs
);

/// <summary>Reads what the administration shows: some twenty small queries side by side, however much there is.</summary>
public sealed class AdminReader(
    HeartbeatQueries heartbeats,
    CaptureQueries captures,
    DataReader health,
    JobControl jobs
)
{
    public const int GapsPerPage = 25;

    /// <param name="state">Which bets without CLV are wanted.</param>
    /// <param name="gaps">How many of them.</param>
    /// <param name="ct">Ends the read.</param>
    public async Task<AdminData> Read(AdminState state, int gaps, CancellationToken ct)
    {
        var (beat, plan) = (heartbeats.Read(ct), captures.Plan(ct));
        var (missing, leagues) = (health.Gaps.Read(state.GapFilter, 0, gaps, ct), health.Data.Leagues(ct));
        var (unquoted, grades) = (health.Data.Unquoted(20, ct), health.Data.Grades(ct));
        var (apart, states) = (health.Results.List(ct), jobs.All(ct));
        await Task.WhenAll(beat, plan, missing, leagues, unquoted, grades, apart, states);
        return new(
            await beat,
            await plan,
            await missing,
            await leagues,
            await unquoted,
            await grades,
            await apart,
            await states
        );
    }
}

/// <summary>The three that look into the stored data.</summary>
public sealed record DataReader(GapQueries Gaps, DataHealth Data, ResultDisagreements Results);

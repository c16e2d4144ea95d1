using MonPs.Core.Collecting;

namespace MonPs.Web.Jobs;

/// <summary>One of the times at which a job runs; null when it never does again.</summary>
public sealed record JobTime(string Name, DateTimeOffset? Next);

/// <summary>Since when a job is paused, and by whom (page, api); null where the store does not know.</summary>
public sealed record JobPause(DateTimeOffset? At, string? By);

/// <summary>A job as an operator sees it.</summary>
/// <param name="Name">As in the run records: <c>collect_odds</c>.</param>
/// <param name="Times">In order of their next time.</param>
/// <param name="Pause">Null while it runs by its schedule.</param>
/// <param name="Last">Its last run; null when there was none.</param>
public sealed record JobState(string Name, IReadOnlyList<JobTime> Times, JobPause? Pause, CollectorRun? Last)
{
    /// <summary>It can be started by hand; a capture only runs at the time of its plan.</summary>
    public bool MayRun { get; init; } = true;

    public bool IsPaused => Pause is not null;

    /// <summary>Null while it is paused, or when nothing is planned.</summary>
    public DateTimeOffset? Next => IsPaused ? null : Times.Min(time => time.Next);
}

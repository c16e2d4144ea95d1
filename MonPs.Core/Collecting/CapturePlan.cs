namespace MonPs.Core.Collecting;

/// <summary>What will be asked and when, what it will spend, and what it will not get.</summary>
/// <param name="Calls">In order of time; at one instant the ones with open bets first.</param>
/// <param name="Missed">Matches ahead that no call closes, in order of kick-off.</param>
/// <param name="Months">This UTC month first, then those that the known kick-offs reach into.</param>
public sealed record CapturePlan(
    IReadOnlyList<PlannedCall> Calls,
    IReadOnlyList<MissedMatch> Missed,
    IReadOnlyList<MonthForecast> Months,
    IReadOnlyList<PlanWarning> Warnings
)
{
    /// <summary>The calls that close matches, sweeps left out.</summary>
    public IEnumerable<PlannedCall> Captures => Calls.Where(call => call.Reason != CallReason.Sweep);
}

/// <summary>One /odds call for one league.</summary>
/// <param name="Cost">Expected, in credits.</param>
/// <param name="Closes">The matches that it closes, in order of kick-off; none for a sweep.</param>
public sealed record PlannedCall(
    DateTimeOffset At,
    string League,
    CallReason Reason,
    int Cost,
    IReadOnlyList<PlannedKickoff> Closes
)
{
    /// <summary>The longest time between the call and the kick-off of a match that it closes; null for a sweep.</summary>
    public TimeSpan? ExpectedLag => Closes.Count == 0 ? null : Closes[^1].At - At;
}

/// <summary>In order of importance.</summary>
public enum CallReason
{
    CaptureWithOpenBet,
    Capture,
    Sweep,
}

public sealed record MissedMatch(PlannedKickoff Kickoff, MissReason Reason);

public enum MissReason
{
    /// <summary>Its kick-off is nearer than <see cref="PlanningRules.ShortestLead"/>.</summary>
    TooClose,

    /// <summary>The month's credits do not reach so far.</summary>
    NoCredits,

    /// <summary>No bet on it: the credits are kept for bets not made yet.</summary>
    KeptForBets,

    /// <summary>No bet on it: the credits are kept for the month's later kick-offs, as many of them as of these.</summary>
    KeptForLater,
}

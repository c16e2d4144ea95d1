namespace MonPs.Core.Collecting;

/// <summary>
/// Kick-offs of one league that one call can close: the instants good for each of them overlap. A kick-off's instants
/// run from 5 minutes before it (or now) to 1 minute before it (or now, when that is all there is).
/// </summary>
sealed class CaptureSlot
{
    private readonly List<PlannedKickoff> kickoffs = [];
    private DateTimeOffset earliest = DateTimeOffset.MinValue;
    private DateTimeOffset latest = DateTimeOffset.MaxValue;

    internal IReadOnlyList<PlannedKickoff> Kickoffs => kickoffs;
    internal string League => kickoffs[0].League;
    internal int OpenBets => kickoffs.Count(kickoff => kickoff.HasOpenBet);
    internal DateTimeOffset At => Clamp(kickoffs.Min(kickoff => kickoff.At) - PlanningRules.AimedLag);

    internal bool TryAdd(PlannedKickoff kickoff, DateTimeOffset now)
    {
        var from = Max(earliest, Max(now, kickoff.At - PlanningRules.LongestLag));
        var to = Min(latest, Max(now, kickoff.At - PlanningRules.SafeLead));
        if (from > to)
            return false;
        (earliest, latest) = (from, to);
        kickoffs.Add(kickoff);
        return true;
    }

    internal PlannedCall Call(int cost) =>
        new(
            At,
            League,
            OpenBets > 0 ? CallReason.CaptureWithOpenBet : CallReason.Capture,
            cost,
            [.. kickoffs.OrderBy(kickoff => kickoff.At).ThenBy(kickoff => kickoff.MatchId, StringComparer.Ordinal)]
        );

    private DateTimeOffset Clamp(DateTimeOffset at) => Max(earliest, Min(latest, at));

    private static DateTimeOffset Max(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private static DateTimeOffset Min(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}

namespace MonPs.Core.Collecting;

/// <summary>Gathers the kick-offs ahead into the fewest slots.</summary>
static class CaptureSlots
{
    /// <summary>The kick-offs that still ask for a call: ahead, not closed by a collection already made.</summary>
    internal static IReadOnlyList<PlannedKickoff> Waiting(PlanningInput input)
    {
        var collected = input.Leagues.ToLookup(league => league.League, league => league.LastCollected);
        return
        [
            .. input.Kickoffs.Where(kickoff =>
                kickoff.At > input.Now && !IsClosed(kickoff, collected[kickoff.League].Max())
            ),
        ];
    }

    internal static bool IsReachable(PlannedKickoff kickoff, DateTimeOffset now) =>
        kickoff.At - now >= PlanningRules.ShortestLead;

    /// <summary>
    /// Bets are gathered by themselves first, so that the credits for them go as far as they can; a match without a bet
    /// rides along where a call suits it, or shares one with its like.
    /// </summary>
    internal static IReadOnlyList<CaptureSlot> Gather(IEnumerable<PlannedKickoff> reachable, DateTimeOffset now) =>
        [.. reachable.GroupBy(kickoff => kickoff.League).SelectMany(league => OfLeague(league, now))];

    private static List<CaptureSlot> OfLeague(IEnumerable<PlannedKickoff> kickoffs, DateTimeOffset now)
    {
        var slots = new List<CaptureSlot>();
        foreach (
            var kickoff in kickoffs
                .OrderByDescending(k => k.HasOpenBet)
                .ThenBy(k => k.At)
                .ThenBy(k => k.MatchId, StringComparer.Ordinal)
        )
            if (!slots.Exists(slot => slot.TryAdd(kickoff, now)))
                slots.Add(Start(kickoff, now));
        return slots;
    }

    private static CaptureSlot Start(PlannedKickoff kickoff, DateTimeOffset now)
    {
        var slot = new CaptureSlot();
        slot.TryAdd(kickoff, now);
        return slot;
    }

    private static bool IsClosed(PlannedKickoff kickoff, DateTimeOffset? collected) =>
        collected is { } at && at < kickoff.At && kickoff.At - at <= PlanningRules.LongestLag;
}

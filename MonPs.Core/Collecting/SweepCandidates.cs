namespace MonPs.Core.Collecting;

/// <summary>One sweep that would bring prices nobody else brings.</summary>
sealed record SweepCandidate(string League, DateTimeOffset At, TimeSpan ToKickoff);

/// <summary>The sweeps of the days ahead, the most useful first.</summary>
static class SweepCandidates
{
    /// <param name="captures">Of the same plan: a sweep within two hours of one is left out.</param>
    internal static IReadOnlyList<SweepCandidate> Find(PlanningInput input, IReadOnlyList<PlannedCall> captures)
    {
        var times = Times(input).ToList();
        var captured = captures.ToLookup(call => call.League, call => call.At);
        return
        [
            .. input
                .Leagues.SelectMany(league => OfLeague(input, league, times, captured[league.League]))
                .OrderBy(sweep => (int)sweep.ToKickoff.TotalDays)
                .ThenBy(sweep => DrawnLot.Of(sweep.League, sweep.At)),
        ];
    }

    private static IEnumerable<SweepCandidate> OfLeague(
        PlanningInput input,
        LeagueState league,
        IEnumerable<DateTimeOffset> times,
        IEnumerable<DateTimeOffset> captured
    )
    {
        var fresh = captured.Concat(league.LastCollected is { } last ? [last] : []).ToList();
        var kickoffs = input.Kickoffs.Where(k => k.League == league.League).Select(k => k.At).Order().ToList();
        // With no kick-off known ahead the answer would be empty.
        return from at in times
            where fresh.TrueForAll(other => (other - at).Duration() >= PlanningRules.SweepFreshness)
            let next = kickoffs.Find(kickoff => kickoff > at)
            where next != default
            select new SweepCandidate(league.League, at, next - at);
    }

    private static IEnumerable<DateTimeOffset> Times(PlanningInput input)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(input.Now, input.Rules.Zone).DateTime);
        return Enumerable
            .Range(0, PlanningRules.KnownAhead.Days + 1)
            .SelectMany(day =>
                input.Rules.SweepTimes.Distinct().Select(time => Instant(today.AddDays(day), time, input.Rules.Zone))
            )
            .Where(at => at >= input.Now && at <= input.Now + PlanningRules.KnownAhead);
    }

    private static DateTimeOffset Instant(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time);
        // The hour that spring leaves out: the clock shows the next one.
        var shown = zone.IsInvalidTime(local) ? local.AddHours(1) : local;
        return new(TimeZoneInfo.ConvertTimeToUtc(shown, zone), TimeSpan.Zero);
    }
}

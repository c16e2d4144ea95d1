using MonPs.Core.Collecting;

namespace MonPs.Benchmarks.Planner;

/// <summary>What one way of collecting got: when each match was last asked for before its kick-off, and the calls made.</summary>
sealed record ReplayOutcome(Dictionary<string, DateTimeOffset> LastSeen, List<PlannedCall> Calls);

/// <summary>
/// Lives a scenario from event to event: a kick-off becomes known seven days ahead, a bet is placed, a call is made; each
/// time the plan is made anew. The account refills on the 1st (UTC); a call is answered at the instant it is made.
/// </summary>
sealed class PlannerReplaySimulation(ReplayScenario scenario)
{
    private readonly Dictionary<string, DateTimeOffset> collected = [];
    private readonly ReplayOutcome outcome = new([], []);
    private readonly List<DateTimeOffset> events = Events(scenario);
    private int left = scenario.MonthlyCredits;

    internal ReplayOutcome Run()
    {
        var now = events[0];
        for (var next = 1; ; )
        {
            var call = CapturePlanner.Plan(Input(now)).Calls is [var first, ..] ? first : null;
            var nextEvent = next < events.Count ? events[next] : DateTimeOffset.MaxValue;
            if (call is null && next >= events.Count)
                return outcome;
            if (call is null || call.At >= nextEvent)
                (now, next) = (MoveTo(now, nextEvent), next + 1);
            else
                Make(call, now = MoveTo(now, call.At));
        }
    }

    /// <summary>The fixed schedule, as if its credits were unlimited.</summary>
    internal static ReplayOutcome Sweeps(ReplayScenario scenario)
    {
        var outcome = new ReplayOutcome([], []);
        var rules = new PlanningRules();
        var day = scenario.Matches[0].Kickoff.UtcDateTime.Date;
        for (day = new(day.Year, day.Month, 1); day <= LastDay(scenario); day = day.AddDays(1))
            foreach (var time in rules.SweepTimes)
            {
                var at = new DateTimeOffset(
                    TimeZoneInfo.ConvertTimeToUtc(day + time.ToTimeSpan(), rules.Zone),
                    TimeSpan.Zero
                );
                foreach (var league in scenario.Leagues)
                    See(outcome, scenario, new(at, league, CallReason.Sweep, rules.CostPerCall, []));
            }
        return outcome;
    }

    static DateTime LastDay(ReplayScenario scenario)
    {
        var last = scenario.Matches[^1].Kickoff.UtcDateTime.Date;
        return new(last.Year, last.Month, DateTime.DaysInMonth(last.Year, last.Month));
    }

    private DateTimeOffset MoveTo(DateTimeOffset from, DateTimeOffset to)
    {
        if ((from.Year, from.Month) != (to.Year, to.Month))
            left = scenario.MonthlyCredits;
        return to;
    }

    private void Make(PlannedCall call, DateTimeOffset at)
    {
        left -= call.Cost;
        collected[call.League] = at;
        See(outcome, scenario, call with { At = at });
    }

    // A call brings the whole league: every match that kicks off later has now been seen at this instant.
    static void See(ReplayOutcome outcome, ReplayScenario scenario, PlannedCall call)
    {
        outcome.Calls.Add(call);
        // Bookmakers price a match about two weeks ahead.
        foreach (var match in scenario.Matches)
            if (
                match.League == call.League
                && match.Kickoff > call.At
                && match.Kickoff - call.At <= TimeSpan.FromDays(14)
            )
                outcome.LastSeen[match.Id] = call.At;
    }

    private PlanningInput Input(DateTimeOffset now) =>
        new()
        {
            Now = now,
            Kickoffs =
            [
                .. scenario
                    .Matches.Where(m => m.Kickoff >= now.AddDays(-28) && m.Kickoff <= now.AddDays(7))
                    .Select(m => new PlannedKickoff(m.Id, m.League, m.Kickoff, HasBet(m, now))),
            ],
            Leagues = [.. Known(now).Select(l => new LeagueState(l, collected.TryGetValue(l, out var at) ? at : null))],
            Credits = new() { Left = left, LastCost = 2 },
        };

    private static bool HasBet(ReplayMatch match, DateTimeOffset now) => match.BetAt <= now;

    // A league that is added later is not expected before its first kick-off is known.
    private IEnumerable<string> Known(DateTimeOffset now) =>
        scenario.Matches.Where(match => match.Kickoff <= now.AddDays(7)).Select(match => match.League).Distinct();

    static List<DateTimeOffset> Events(ReplayScenario scenario) =>
        [
            .. scenario
                .Matches.SelectMany(m =>
                    m.BetAt is { } bet ? [m.Kickoff.AddDays(-7), bet] : new[] { m.Kickoff.AddDays(-7) }
                )
                .Distinct()
                .Order(),
        ];
}

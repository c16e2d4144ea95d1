namespace MonPs.Core.Collecting;

/// <summary>
/// Turns known kick-offs, open bets and credits into the list of calls (DOMAIN §5). Pure: made anew whenever a match
/// moves, a bet appears, a call was made or the credits changed; what was planned before is not needed.
/// </summary>
public static class CapturePlanner
{
    public static CapturePlan Plan(PlanningInput input)
    {
        var reachable = CaptureSlots.Waiting(input).ToLookup(kickoff => CaptureSlots.IsReachable(kickoff, input.Now));
        var months = Months(input, CaptureSlots.Gather(reachable[true], input.Now));
        var captures = months.SelectMany(month => month.Calls).ToList();
        var sweeps = Sweeps(input, months, captures);
        var missed = months
            .SelectMany(month => month.Missed)
            .Concat(reachable[false].Select(kickoff => new MissedMatch(kickoff, MissReason.TooClose)))
            .OrderBy(miss => miss.Kickoff.At)
            .ThenBy(miss => miss.Kickoff.MatchId, StringComparer.Ordinal)
            .ToList();
        var forecasts = sweeps.Select(sweep => sweep.Forecast).ToList();
        return new(
            Sorted(captures.Concat(sweeps.SelectMany(sweep => sweep.Calls))),
            missed,
            forecasts,
            PlanWarnings.Of(input, forecasts, missed)
        );
    }

    // A call belongs to the month in which it is made: one for a kick-off just after midnight to the month before.
    private static List<MonthPlan> Months(PlanningInput input, IReadOnlyList<CaptureSlot> slots)
    {
        var byMonth = slots.ToLookup(slot => CreditBudget.MonthOf(slot.At));
        var betShare = BetPace.Share(input);
        var known = new[] { input.Now, input.Now + PlanningRules.KnownAhead }.Select(CreditBudget.MonthOf);
        return
        [
            .. known
                .Union(byMonth.Select(month => month.Key))
                .Order()
                .Select(month => CreditBudget.Of(input, month))
                .Select(budget => new MonthPlan(
                    budget,
                    [.. byMonth[budget.Month]],
                    SlotPace.Expected(input, budget),
                    betShare
                )),
        ];
    }

    private static List<SweepPlan> Sweeps(PlanningInput input, List<MonthPlan> months, List<PlannedCall> captures)
    {
        var candidates = SweepCandidates.Find(input, captures).ToLookup(sweep => CreditBudget.MonthOf(sweep.At));
        return [.. months.Select(month => new SweepPlan(input, month, [.. candidates[month.Budget.Month]]))];
    }

    private static List<PlannedCall> Sorted(IEnumerable<PlannedCall> calls) =>
        [
            .. calls
                .OrderBy(call => call.At)
                .ThenBy(call => call.Reason)
                .ThenBy(call => call.League, StringComparer.Ordinal),
        ];
}

namespace MonPs.Core.Collecting;

/// <summary>
/// Estimates the kick-off slots of a month that nobody has announced yet: what a league showed in the weeks that are
/// known, drawn towards the typical pace as if two weeks of it had been seen too (a break is not the end of a season).
/// </summary>
static class SlotPace
{
    private const double TypicalDays = 14;
    internal static readonly TimeSpan LookBack = TimeSpan.FromDays(28);

    /// <summary>Days of the month beyond the time in which kick-offs are known.</summary>
    internal static double UnknownDays(DateTimeOffset now, CreditBudget budget)
    {
        var known = now + PlanningRules.KnownAhead;
        var from = CreditBudget.StartOf(budget.Month);
        return Math.Max(0, (budget.Refill - (known > from ? known : from)).TotalDays);
    }

    internal static double Expected(PlanningInput input, CreditBudget budget)
    {
        var days = UnknownDays(input.Now, budget);
        var kickoffs = input.Kickoffs.ToLookup(kickoff => kickoff.League, kickoff => kickoff.At);
        return input.Leagues.Sum(league =>
            Math.Max(
                0,
                days * PerDay(input, kickoffs[league.League]) - AnnouncedEarly(input, budget, kickoffs[league.League])
            )
        );
    }

    private static double PerDay(PlanningInput input, IEnumerable<DateTimeOffset> kickoffs)
    {
        var (from, to) = (input.Now - LookBack, input.Now + PlanningRules.KnownAhead);
        var seen = kickoffs.Where(at => at >= from && at <= to).Distinct().ToList();
        var first = seen.Append(input.Now).Min();
        return (input.Rules.TypicalSlotsPerDay * TypicalDays + seen.Count) / (TypicalDays + (to - first).TotalDays);
    }

    // Known already, so counted as such: it must not be expected once more.
    private static int AnnouncedEarly(PlanningInput input, CreditBudget budget, IEnumerable<DateTimeOffset> kickoffs) =>
        kickoffs
            .Distinct()
            .Count(at => at > input.Now + PlanningRules.KnownAhead && CreditBudget.MonthOf(at) == budget.Month);
}

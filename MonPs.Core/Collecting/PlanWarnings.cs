namespace MonPs.Core.Collecting;

/// <summary>Reads off a plan what a person should know, the gravest first.</summary>
static class PlanWarnings
{
    internal static IReadOnlyList<PlanWarning> Of(
        PlanningInput input,
        IReadOnlyList<MonthForecast> months,
        IReadOnlyList<MissedMatch> missed
    ) => [.. Exhausted(input), .. OpenBets(missed), .. Short(months), .. Unknown(input), .. CostMore(input)];

    private static IEnumerable<PlanWarning> Exhausted(PlanningInput input)
    {
        var budget = CreditBudget.Of(input, CreditBudget.MonthOf(input.Now));
        if (budget.Left < budget.Cost)
            yield return new PlanWarning.CreditsExhausted(budget.Refill);
    }

    private static IEnumerable<PlanWarning> OpenBets(IReadOnlyList<MissedMatch> missed) =>
        missed.Where(miss => miss.Kickoff.HasOpenBet).Select(miss => new PlanWarning.OpenBetMissed(miss));

    private static IEnumerable<PlanWarning> Short(IReadOnlyList<MonthForecast> months) =>
        months
            .Where(month => month.IsShort)
            .Select(month => new PlanWarning.CreditsShort(month.Month, month.Wanted, month.Left));

    private static IEnumerable<PlanWarning> Unknown(PlanningInput input)
    {
        if (CreditBudget.IsUnknown(input))
            yield return new PlanWarning.CreditsUnknown(CreditBudget.Of(input, CreditBudget.MonthOf(input.Now)).Left);
    }

    private static IEnumerable<PlanWarning> CostMore(PlanningInput input)
    {
        var cost = CreditBudget.CostOf(input);
        if (cost > input.Rules.CostPerCall)
            yield return new PlanWarning.CallsCostMore(input.Rules.CostPerCall, cost);
    }
}

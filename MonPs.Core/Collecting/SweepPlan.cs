namespace MonPs.Core.Collecting;

/// <summary>Spends on sweeps what no capture of the month will need, spread evenly over its days.</summary>
sealed class SweepPlan
{
    // Sweeps are the luxury: they have only what would be left if twice as many slots came as are expected.
    private const double Caution = 2;

    private readonly MonthPlan month;
    private readonly int taken;
    private readonly double expectedLater;
    private readonly double affordable;
    private readonly IReadOnlyList<SweepCandidate> candidates;

    internal SweepPlan(PlanningInput input, MonthPlan month, IReadOnlyList<SweepCandidate> candidates)
    {
        this.month = month;
        this.candidates = candidates;
        var budget = month.Budget;
        expectedLater =
            candidates.Count / Math.Max(1, KnownDays(input.Now, budget)) * SlotPace.UnknownDays(input.Now, budget);
        affordable = Math.Max(0, (month.Free - (month.Wanted - month.Later) - Caution * month.Later) / budget.Cost);
        var share = candidates.Count == 0 ? 0 : candidates.Count / (candidates.Count + expectedLater);
        taken = Math.Min(candidates.Count, (int)(affordable * share));
    }

    internal IEnumerable<PlannedCall> Calls =>
        candidates
            .Take(taken)
            .Select(sweep => new PlannedCall(sweep.At, sweep.League, CallReason.Sweep, month.Budget.Cost, []));

    internal MonthForecast Forecast
    {
        get
        {
            var (captures, sweeps, left) = (month.Captures, taken * month.Budget.Cost, month.Budget.Left);
            var later = month.Later + Math.Min(expectedLater, affordable - taken) * month.Budget.Cost;
            return new(month.Budget.Month, left)
            {
                Captures = captures,
                Sweeps = sweeps,
                Later = Math.Min(left - captures - sweeps, (int)Math.Round(later)),
                Wanted = month.Wanted,
                Reserve = Math.Min(left, month.Reserve),
            };
        }
    }

    private static double KnownDays(DateTimeOffset now, CreditBudget budget)
    {
        var start = CreditBudget.StartOf(budget.Month);
        var (from, to) = (now > start ? now : start, now + PlanningRules.KnownAhead);
        return ((to < budget.Refill ? to : budget.Refill) - from).TotalDays;
    }
}

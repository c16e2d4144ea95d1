namespace MonPs.Core.Collecting;

/// <summary>What one UTC calendar month allows, seen from a moment in or before it. All amounts in credits.</summary>
/// <param name="Left">What may be spent from that moment to the month's end.</param>
/// <param name="Reserve">The part of it that only bets may use.</param>
/// <param name="Cost">Of one call.</param>
public sealed record CreditBudget(DateOnly Month, int Left, int Reserve, int Cost)
{
    /// <summary>The first instant of the month after: credits return then.</summary>
    public DateTimeOffset Refill => StartOf(Month.AddMonths(1));

    public static DateOnly MonthOf(DateTimeOffset instant) =>
        new(instant.UtcDateTime.Year, instant.UtcDateTime.Month, 1);

    /// <summary>The month of <see cref="PlanningInput.Now"/> has what is left of it, a later one all of its credits.</summary>
    public static CreditBudget Of(PlanningInput input, DateOnly month)
    {
        var isNow = month == MonthOf(input.Now);
        var left = isNow ? LeftNow(input) : input.Rules.MonthlyCredits;
        var reserve = ReserveOf(input.Rules, isNow ? input.Now : StartOf(month));
        var caution = isNow && IsUnknown(input) ? Part(input.Rules, 1) : 0;
        return new(month, Math.Max(0, left), reserve + caution, CostOf(input));
    }

    /// <summary>The provider has said nothing, neither this month nor before.</summary>
    public static bool IsUnknown(PlanningInput input) => input.Credits.Left is null;

    public static int CostOf(PlanningInput input) =>
        Math.Max(1, Math.Max(input.Rules.CostPerCall, input.Credits.LastCost ?? 0));

    internal static DateTimeOffset StartOf(DateOnly month) => new(month, TimeOnly.MinValue, TimeSpan.Zero);

    private static int LeftNow(PlanningInput input)
    {
        var credits = input.Credits;
        var isOfThisMonth = credits.ReadAt is not { } at || at >= StartOf(MonthOf(input.Now));
        return credits.Left is { } left && isOfThisMonth ? left : input.Rules.MonthlyCredits - credits.Counted;
    }

    private static int ReserveOf(PlanningRules rules, DateTimeOffset from)
    {
        var days = DateTime.DaysInMonth(from.UtcDateTime.Year, from.UtcDateTime.Month);
        return Part(rules, (double)(days - from.UtcDateTime.Day) / days);
    }

    private static int Part(PlanningRules rules, double ofMonth) =>
        (int)Math.Ceiling(Math.Max(0, rules.ReserveShare * rules.MonthlyCredits * ofMonth));
}

namespace MonPs.Core.Collecting;

/// <summary>What is known of the credits at a moment. All amounts in credits of the UTC calendar month of <see cref="At"/>.</summary>
public sealed record CreditStand
{
    /// <summary>The free plan's, until the provider's headers show another one.</summary>
    public const int FreePlan = 500;

    public required DateTimeOffset At { get; init; }

    /// <summary>What the provider said last is left, less what calls without a word cost since; null = it never said.</summary>
    public int? Said { get; init; }
    public DateTimeOffset? SaidAt { get; init; }

    /// <summary>Used this month as the provider counts; null = it has not said this month.</summary>
    public int? Used { get; init; }

    /// <summary>Used this month as we count.</summary>
    public int Counted { get; init; }
    public int? LastCost { get; init; }

    /// <summary>What a whole month has: used and left together, as the provider last said both.</summary>
    public int Monthly { get; init; } = FreePlan;

    /// <summary>For captures in hand that may not have been charged yet.</summary>
    public int Promised { get; init; }

    /// <summary>For paid calls outside the plan (<see cref="IExpectedSpending"/>).</summary>
    public int Elsewhere { get; init; }

    /// <summary>What the provider would let us spend.</summary>
    public int Left => Math.Max(0, IsOfThisMonth && Said is { } said ? said : Monthly - Counted);

    public DateTimeOffset Refill => CreditBudget.StartOf(CreditBudget.MonthOf(At).AddMonths(1));

    /// <summary>What the planner may go by.</summary>
    public CreditsNow ForPlanning =>
        new()
        {
            Left = Said - Promised - Elsewhere,
            ReadAt = SaidAt,
            Counted = Counted + Promised + Elsewhere,
            LastCost = LastCost,
        };

    /// <summary>What is left beside what is promised to captures in hand.</summary>
    internal int Free => Left - Promised;

    private bool IsOfThisMonth => SaidAt >= CreditBudget.StartOf(CreditBudget.MonthOf(At));
}

namespace MonPs.Core.Collecting;

/// <summary>The settings of the plan, and the field's rules on distances in time (DOMAIN §5).</summary>
public sealed record PlanningRules
{
    /// <summary>The latest that a quote may be seen before kick-off and still be graded A.</summary>
    public static readonly TimeSpan LongestLag = TimeSpan.FromMinutes(5);

    /// <summary>Where a capture is aimed: late enough to be the closing line, early enough for one more try.</summary>
    public static readonly TimeSpan AimedLag = TimeSpan.FromMinutes(2);

    /// <summary>The shortest lead chosen freely, when sharing a call: kick-offs are seldom early, clocks seldom exact.</summary>
    public static readonly TimeSpan SafeLead = TimeSpan.FromMinutes(1);

    /// <summary>Closer than this the answer may well be of the match in play: such a slot is told, not tried.</summary>
    public static readonly TimeSpan ShortestLead = TimeSpan.FromSeconds(30);

    /// <summary>A sweep this close to a capture of its league, before or after, would buy the same prices twice.</summary>
    public static readonly TimeSpan SweepFreshness = TimeSpan.FromHours(2);

    /// <summary>How far ahead kick-offs are relied on to be known; beyond it they are estimated.</summary>
    public static readonly TimeSpan KnownAhead = TimeSpan.FromDays(7);

    /// <summary>Credits of one UTC calendar month.</summary>
    public int MonthlyCredits { get; init; } = 500;

    /// <summary>Expected credits of one /odds call: markets × started tens of bookmakers.</summary>
    public int CostPerCall { get; init; } = 2;

    /// <summary>When the whole of a league is asked, on the clock of <see cref="Zone"/>.</summary>
    public IReadOnlyList<TimeOnly> SweepTimes { get; init; } = [new(10, 0), new(14, 0), new(18, 0)];
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>The part of a whole month kept for bets not made yet; it melts day by day and is free on the last day.</summary>
    public double ReserveShare { get; init; } = 0.1;

    /// <summary>Distinct kick-off times a day in one league, assumed until its calendar shows better (a football season: about 0.95).</summary>
    public double TypicalSlotsPerDay { get; init; } = 1;
}

namespace MonPs.Core.Collecting;

/// <summary>Something that a person should know about a plan. A closed set of records.</summary>
public abstract record PlanWarning
{
    private PlanWarning() { }

    /// <summary>The provider has not said what is left: the plan goes by our own count and keeps a wider reserve.</summary>
    public sealed record CreditsUnknown(int Assumed) : PlanWarning;

    /// <summary>Nothing can be asked until the refill.</summary>
    public sealed record CreditsExhausted(DateTimeOffset Until) : PlanWarning;

    /// <summary>Closing every match of the month would take more than there is.</summary>
    public sealed record CreditsShort(DateOnly Month, int Wanted, int Left) : PlanWarning;

    /// <summary>A call costs more than the settings say; the plan goes by the real cost.</summary>
    public sealed record CallsCostMore(int Expected, int Real) : PlanWarning;

    /// <summary>A match with an open bet that will not be closed.</summary>
    public sealed record OpenBetMissed(MissedMatch Missed) : PlanWarning;
}

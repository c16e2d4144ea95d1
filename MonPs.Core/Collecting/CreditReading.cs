namespace MonPs.Core.Collecting;

/// <summary>What the provider said of the credits after one call; null is unknown, never 0.</summary>
public sealed class CreditReading
{
    public long Id { get; init; }
    public DateTimeOffset At { get; init; }
    public int? Remaining { get; init; }
    public int? Used { get; init; }
    public int? Last { get; init; }

    /// <summary>Which call it came with, e.g. <c>odds soccer_epl</c>.</summary>
    public required string Call { get; init; }
    public long? RunId { get; init; }
}

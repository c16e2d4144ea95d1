using MonPs.Core.OddsApi;

namespace MonPs.Core.Collecting.Captures;

/// <summary>How far a planned call has come.</summary>
public enum CaptureState
{
    /// <summary>Still to be done; the next plan may change it.</summary>
    Planned,

    /// <summary>Taken in hand, perhaps paid for; between two tries too.</summary>
    Claimed,
    Captured,
    Missed,

    /// <summary>Given up before its time without a loss: another plan takes its place.</summary>
    Dropped,
}

/// <summary>How a planned call ended.</summary>
public enum CaptureEnding
{
    /// <summary>By its own call.</summary>
    Collected,

    /// <summary>Another collection brought the same prices in time.</summary>
    CollectedOtherwise,

    /// <summary>The kick-off came first.</summary>
    TooLate,

    /// <summary>The provider refuses, or its answer cannot be used; trying again would not help.</summary>
    Refused,

    /// <summary>A kick-off was moved: nothing was spent.</summary>
    Moved,

    /// <summary>The month's credits do not reach for it.</summary>
    NoCredits,
}

/// <summary>One call of the plan as it is stored, with what became of it.</summary>
public sealed class PlannedCapture
{
    public long Id { get; init; }
    public required string League { get; init; }
    public DateTimeOffset Due { get; set; }
    public CallReason Reason { get; set; }

    /// <summary>Expected, in credits.</summary>
    public int Cost { get; set; }

    /// <summary>Null for a sweep, which closes no match.</summary>
    public DateTimeOffset? FirstKickoff { get; init; }
    public DateTimeOffset? LastKickoff { get; init; }
    public string[] MatchIds { get; init; } = [];
    public CaptureState State { get; set; }

    /// <summary>Null while it is open.</summary>
    public CaptureEnding? Ending { get; set; }

    /// <summary>Why the last try failed.</summary>
    public OddsApiError? LastError { get; set; }
    public int Attempts { get; set; }
    public DateTimeOffset PlannedAt { get; init; }

    /// <summary>When the last try began.</summary>
    public DateTimeOffset? ClaimedAt { get; set; }

    /// <summary>Not before this; null during a try and before the first one.</summary>
    public DateTimeOffset? RetryAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The run of the last try.</summary>
    public long? RunId { get; set; }

    public bool IsOpen => State is CaptureState.Planned or CaptureState.Claimed;
    public bool IsSweep => Reason == CallReason.Sweep;

    /// <summary>The last instant at which asking makes sense.</summary>
    internal DateTimeOffset LastChance => (FirstKickoff ?? Due) - PlanningRules.ShortestLead;

    /// <summary>Whether a collection at that instant closed every match of it.</summary>
    internal bool IsClosedBy(DateTimeOffset? collected) =>
        collected is { } at && at < FirstKickoff && LastKickoff - at <= PlanningRules.LongestLag;

    internal static PlannedCapture Of(PlannedCall call, DateTimeOffset now) =>
        new()
        {
            League = call.League,
            Due = call.At,
            Reason = call.Reason,
            Cost = call.Cost,
            FirstKickoff = call.Closes.Count == 0 ? null : call.Closes[0].At,
            LastKickoff = call.Closes.Count == 0 ? null : call.Closes[^1].At,
            MatchIds = [.. call.Closes.Select(kickoff => kickoff.MatchId).Order(StringComparer.Ordinal)],
            PlannedAt = now,
        };

    /// <summary>Two plans mean the same call when they agree in this.</summary>
    internal (string, DateTimeOffset?, DateTimeOffset?, string) Slot =>
        IsSweep ? (League, Due, null, "") : (League, FirstKickoff, LastKickoff, string.Join(' ', MatchIds));
}

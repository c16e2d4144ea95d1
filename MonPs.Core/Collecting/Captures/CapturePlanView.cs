namespace MonPs.Core.Collecting.Captures;

/// <summary>The plan for people: what will be asked, what was lately, what will not be captured and why, and the credits.</summary>
/// <param name="Calls">Open ones and those of the past day, in order of time.</param>
/// <param name="NotCaptured">Matches ahead that no call closes, in order of kick-off.</param>
public sealed record CapturePlanView(
    IReadOnlyList<PlannedSlot> Calls,
    IReadOnlyList<UncapturedMatch> NotCaptured,
    CreditOutlook Credits
);

/// <param name="Matches">That the call closes, in order of kick-off; none for a sweep.</param>
public sealed record PlannedSlot(PlannedCapture Call, IReadOnlyList<SlotMatch> Matches);

/// <param name="HasOpenBet">Of a kick-off past: there was one.</param>
public sealed record SlotMatch(
    string MatchId,
    string HomeTeam,
    string AwayTeam,
    DateTimeOffset Kickoff,
    bool HasOpenBet
);

public sealed record UncapturedMatch(string League, SlotMatch Match, MissReason Reason);

namespace MonPs.Core.Closing;

/// <summary>Why a bet has no closing line, and so no CLV.</summary>
public enum ClvReason
{
    KickoffNotReached,
    MatchUnknown,
    NoReferenceQuote,
    OnlyAfterKickoff,
    LineNeverQuoted,

    /// <summary>A bet of several legs has no closing line of its own.</summary>
    Combined,

    /// <summary>Neither 1X2 nor a total of goals: nothing of the reference's is followed to compare it with.</summary>
    OtherMarket,
}

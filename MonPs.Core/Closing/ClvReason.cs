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
}

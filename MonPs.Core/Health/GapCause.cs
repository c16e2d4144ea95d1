namespace MonPs.Core.Health;

/// <summary>Why a bet has no CLV, as precisely as what was collected tells. The words are <c>Gap_…</c> in the texts of Core.</summary>
public enum GapCause
{
    /// <summary>The match has not kicked off: the closing line comes with the kick-off.</summary>
    ToCome,

    /// <summary>The match was to be over, but was moved to a later kick-off.</summary>
    Moved,

    /// <summary>It has kicked off, and the CLV pass has not looked at it yet.</summary>
    ToCompute,

    /// <summary>Several legs: there is no closing line of its own.</summary>
    Combined,

    /// <summary>The bet is linked to no match.</summary>
    NoMatch,

    /// <summary>The bet names a match that the collector has never seen.</summary>
    MatchUnknown,

    /// <summary>Its league is not among those collected.</summary>
    LeagueNotFollowed,

    /// <summary>Its market is not among those collected.</summary>
    MarketNotFollowed,

    /// <summary>The month's credits did not reach for it.</summary>
    NoCredits,

    /// <summary>The league was asked in the day before kick-off, and that failed.</summary>
    CollectionFailed,

    /// <summary>Nobody asked in the day before kick-off: the process was down, or the job paused.</summary>
    NotCollected,

    /// <summary>Collected in time, but the reference had no price.</summary>
    NotQuoted,

    /// <summary>The reference was only seen after kick-off; in-play prices never close.</summary>
    OnlyInPlay,

    /// <summary>The reference quoted the match, but no line from which the bet's own can be priced.</summary>
    LineNeverQuoted,
}

/// <summary>What to do about a bet without CLV. The words are <c>Remedy_…</c> in the texts of Core.</summary>
public enum Remedy
{
    Wait,
    Compute,
    LinkMatch,
    TypeClosing,
    ImportClosing,
    FollowLeague,
    FollowMarket,

    /// <summary>For the next ones: fewer leagues, or a plan with more credits.</summary>
    SaveCredits,

    /// <summary>For the next ones: what failed will fail again.</summary>
    MendCollection,

    /// <summary>For the next ones: see that the collection runs.</summary>
    KeepCollecting,
    Nothing,
}

namespace MonPs.Core.OddsApi;

/// <summary>Every way a call can end without a usable answer. Pages and jobs decide on it, never on a text.</summary>
public enum OddsApiError
{
    /// <summary>No key was configured or sent. Stop, alarm.</summary>
    KeyMissing,

    /// <summary>The key is not valid. Stop, alarm.</summary>
    KeyRefused,

    /// <summary>The key was switched off by the provider. Stop, alarm.</summary>
    KeyDeactivated,

    /// <summary>The month's credits are used up. Stop until the 1st.</summary>
    CreditsSpent,

    /// <summary>History asked for on a plan without it.</summary>
    HistoryNotInPlan,

    /// <summary>No such sport key. Skip this league, go on with the others.</summary>
    LeagueUnknown,

    /// <summary>No such event, usually because it is over.</summary>
    EventUnknown,

    /// <summary>A market does not exist, or not on this endpoint or for this sport.</summary>
    MarketRefused,

    /// <summary>A bookmaker key is not accepted.</summary>
    BookmakersRefused,

    /// <summary>Another parameter is not accepted (other 4xx).</summary>
    RequestRefused,

    /// <summary>Nothing of The Odds API at this address (404 without its error code): the base URL is wrong.</summary>
    AddressUnknown,

    /// <summary>More than the allowed calls per second, still after the retries.</summary>
    TooManyRequests,

    /// <summary>5xx, still after the retries.</summary>
    ServiceFailed,

    /// <summary>No complete answer in time, still after the retries.</summary>
    TimedOut,

    /// <summary>No connection, or it broke, still after the retries.</summary>
    Unreachable,

    /// <summary>Success by status, but the body is not JSON (a proxy's page, nothing, a cut answer).</summary>
    NotJson,

    /// <summary>JSON, but not what was asked for: an object where an array belongs, a missing property, too large.</summary>
    UnexpectedShape,
}

namespace MonPs.Core.Alerts;

/// <summary>What is worth waking somebody for. The words are <c>Alert_…</c> in the texts of Core.</summary>
public enum AlertKind
{
    /// <summary>Args: the leagues.</summary>
    CaptureFailed,

    /// <summary>Args: credits left, the threshold in percent of the plan.</summary>
    CreditsLow,

    /// <summary>Args: match, kick-off before and now (instants), open bets.</summary>
    MatchMoved,

    /// <summary>Args: job, times in a row.</summary>
    RunFailedTwice,
}

/// <summary>An alert raised and claimed for sending. <paramref name="Key"/> makes it one, whoever noticed it.</summary>
internal sealed record Alert(
    string Key,
    AlertKind Kind,
    IReadOnlyList<string> Args,
    DateTimeOffset RaisedAt,
    int Attempts
);

/// <summary>How an attempt to send ended.</summary>
internal enum Delivery
{
    Sent,

    /// <summary>Certainly not delivered, and may be later.</summary>
    Later,

    /// <summary>Refused, or nobody knows: sent again it might arrive twice.</summary>
    Ended,
}

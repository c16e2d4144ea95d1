namespace MonPs.Core.OddsApi;

/// <summary>Why an entry of BOOKMAKERS is not sent as it was written.</summary>
public enum BookmakerWarningCode
{
    /// <summary>Not a key of the provider: its key is sent instead.</summary>
    NotAKey,

    /// <summary>A title was written: its key is sent instead.</summary>
    TitleUsed,

    /// <summary>A valid key, but of another country's book (`unibet` is Unibet Australia): the French one is sent.</summary>
    OtherCountry,

    /// <summary>A key of the past: its successor is sent, or nothing.</summary>
    NoLongerUsed,

    /// <summary>The provider has no soccer prices of this bookmaker: nothing is sent.</summary>
    NotOffered,

    /// <summary>Nothing is known of it: not sent, for one wrong key may refuse the whole call. `+key` sends it all the same.</summary>
    Unknown,

    /// <summary>Sent unchecked because it was written as `+key`.</summary>
    Forced,

    /// <summary>Leads to a key that is in the list already.</summary>
    Duplicate,

    /// <summary>An empty place between two commas.</summary>
    Blank,

    /// <summary>The reference bookmaker was missing and is sent too: without it there is no closing line.</summary>
    ReferenceAdded,

    /// <summary>More than ten keys: every started ten costs the full price of a call once more.</summary>
    PriceMultiplied,
}

/// <summary>One visible remark about BOOKMAKERS.</summary>
/// <param name="Original">The entry as written; for PriceMultiplied the number of keys.</param>
/// <param name="Replacement">The key sent instead (or in addition); null when nothing is sent.</param>
public sealed record BookmakerWarning(BookmakerWarningCode Code, string Original, string? Replacement);

/// <summary>The keys to send, in the order written, each once, and what had to be said about them.</summary>
public sealed record BookmakerMapping(IReadOnlyList<string> Keys, IReadOnlyList<BookmakerWarning> Warnings);

namespace MonPs.Core.Matches;

/// <summary>One id of a fixture of which there are several, as an answer found it.</summary>
/// <param name="Fixture">League, home and away: equal for all that may be one match. Swapped teams are another fixture.</param>
/// <param name="LastListedAt">When an answer last contained it; null when that was never written down.</param>
/// <param name="SupersededBy">The id it is linked to now.</param>
/// <param name="IsCompleted">It has been played: a score is stored.</param>
/// <param name="ApartFrom">Ids known to be other matches.</param>
internal sealed record ListedFixture(
    string Id,
    (string Sport, string Home, string Away) Fixture,
    DateTimeOffset CommenceTime,
    DateTimeOffset FirstSeenAt,
    DateTimeOffset? LastListedAt,
    string? SupersededBy,
    bool IsCompleted,
    IReadOnlyCollection<string> ApartFrom
)
{
    /// <summary>The answer contains it.</summary>
    public bool IsListed { get; init; }

    /// <summary>Whether the answer has a price of it; null when it is not there or the answer has no prices at all.</summary>
    public bool? IsPriced { get; init; }
}

/// <summary>What is decided on one id: linked to <paramref name="Head"/>, or a match of its own again when that is null.</summary>
internal sealed record LinkDecision(string Id, string? Head, LinkAction Action);

internal enum LinkAction
{
    Linked,
    Unlinked,

    /// <summary>Two genuine matches: they are never linked again.</summary>
    Separated,
}

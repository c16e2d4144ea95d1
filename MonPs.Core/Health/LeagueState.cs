namespace MonPs.Core.Health;

/// <summary>What is known of one league at this moment.</summary>
/// <param name="League">Its key.</param>
/// <param name="IsFollowed">It is among those the settings collect.</param>
/// <param name="CollectedAt">When its prices came last; null when never.</param>
public sealed record LeagueState(string League, bool IsFollowed, DateTimeOffset? CollectedAt)
{
    /// <summary>Matches of the next seven days, and how many of them the reference quotes.</summary>
    public int Coming { get; init; }
    public int Quoted { get; init; }

    /// <summary>Open bets on them.</summary>
    public int Bets { get; init; }
    public DateTimeOffset? NextKickoff { get; init; }

    /// <summary>The next planned call, and what it is expected to cost; null when none is planned.</summary>
    public DateTimeOffset? PlannedAt { get; init; }
    public int? PlannedCost { get; init; }

    /// <summary>The last failure since it was collected, its reason as a run's line writes it, and that run.</summary>
    public DateTimeOffset? FailedAt { get; init; }
    public string? FailedWhy { get; init; }
    public long? FailedRun { get; init; }
}

/// <summary>A match to come that the reference has not quoted.</summary>
/// <param name="Bets">Open bets on it.</param>
/// <param name="Others">Bookmakers that did quote it.</param>
public sealed record UnquotedMatch(
    string Id,
    string League,
    string Home,
    string Away,
    DateTimeOffset Kickoff,
    int Bets,
    int Others
);

/// <summary>The first of the matches without a price of the reference, and how many there are.</summary>
public sealed record UnquotedMatches(IReadOnlyList<UnquotedMatch> First, int Total);

namespace MonPs.Core.Collecting.Scores;

/// <summary>How long matches take, and how patient the collection of scores is.</summary>
public sealed record ScoreRules
{
    /// <summary>/scores tells of matches completed up to so many days ago, no more.</summary>
    public const int MostDays = 3;

    /// <summary>Without <c>daysFrom</c> (1 credit) only matches not completed come back, so a final score always costs 2.</summary>
    public const int Cost = 2;

    /// <summary>From the announced kick-off to when a score may be final: 90 minutes, the break, stoppage, a late start.</summary>
    public TimeSpan Over { get; init; } = TimeSpan.FromMinutes(135);

    /// <summary>A match "completed" sooner was broken off: its score settles nothing.</summary>
    public TimeSpan Shortest { get; init; } = TimeSpan.FromMinutes(85);

    /// <summary>The first pause after a score that was not there yet; it doubles from call to call.</summary>
    public TimeSpan Retry { get; init; } = TimeSpan.FromHours(1);

    /// <summary>When another match with a bet ends within this time, one call waits for both.</summary>
    public TimeSpan Together { get; init; } = TimeSpan.FromHours(3);

    /// <summary>But nobody waits longer than this for the others.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromHours(4);

    /// <summary>The demonstration plays a match in six minutes.</summary>
    public static ScoreRules Demo { get; } =
        new()
        {
            Over = TimeSpan.FromMinutes(7),
            Shortest = TimeSpan.FromMinutes(5),
            Retry = TimeSpan.FromMinutes(1),
            Together = TimeSpan.Zero,
            Patience = TimeSpan.Zero,
        };
}

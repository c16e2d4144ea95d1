namespace MonPs.Core.Collecting;

/// <summary>Everything the plan depends on. Equal inputs give equal plans, whatever the order of their lists.</summary>
public sealed record PlanningInput
{
    public required DateTimeOffset Now { get; init; }

    /// <summary>
    /// The known kick-offs, each match once (none that was superseded). Those of the last four weeks may be among them:
    /// nothing is planned for them, they only make the estimates of later kick-offs and later bets better.
    /// </summary>
    public required IReadOnlyList<PlannedKickoff> Kickoffs { get; init; }

    /// <summary>Each league collected, once, with or without a known kick-off; and each other one with a kick-off above.</summary>
    public required IReadOnlyList<LeagueState> Leagues { get; init; }

    public CreditsNow Credits { get; init; } = new();
    public PlanningRules Rules { get; init; } = new();
}

/// <param name="HasOpenBet">A bet on the match waits for its closing line: its capture comes before all others. Of a past kick-off: there was one.</param>
public sealed record PlannedKickoff(string MatchId, string League, DateTimeOffset At, bool HasOpenBet);

/// <param name="LastCollected">When odds of the league were last asked for and stored; null = never.</param>
public sealed record LeagueState(string League, DateTimeOffset? LastCollected = null);

/// <summary>What is known of the credits at the moment of planning.</summary>
public sealed record CreditsNow
{
    /// <summary>As the provider last said it, whoever spent them; null = unknown, which is not 0.</summary>
    public int? Left { get; init; }

    /// <summary>When it said so. A reading of an earlier month says nothing any more: the 1st refills.</summary>
    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>Our own count of what was spent this UTC month: what remains to plan from when the provider is silent.</summary>
    public int Counted { get; init; }

    /// <summary>What the last /odds call really cost; null = unknown. The dearer of it and the expected cost is planned.</summary>
    public int? LastCost { get; init; }
}

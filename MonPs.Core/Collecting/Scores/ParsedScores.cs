namespace MonPs.Core.Collecting.Scores;

/// <summary>Why a completed match's score was not taken.</summary>
public enum ScoreRefusal
{
    /// <summary>Completed, but without scores.</summary>
    NoScores,

    /// <summary>A score that is no count of goals.</summary>
    NotNumeric,

    /// <summary>A team is missing, there twice, or named like neither side.</summary>
    UnknownTeam,

    /// <summary>Completed sooner than a match can be: broken off, perhaps.</summary>
    TooEarly,
}

/// <summary>The goals of a completed match, each with the team's name: who is at home is looked up, never assumed.</summary>
public sealed record FinalScore(
    string MatchId,
    (string Name, int Goals) One,
    (string Name, int Goals) Other,
    DateTimeOffset CompletedAt
)
{
    /// <summary>The goals for the teams in our order; null when the names are not these two.</summary>
    public (int Home, int Away)? For(string home, string away) =>
        (One.Name, Other.Name) == (home, away) ? (One.Goals, Other.Goals)
        : (One.Name, Other.Name) == (away, home) ? (Other.Goals, One.Goals)
        : null;
}

public sealed record RefusedScore(string MatchId, string Match, ScoreRefusal Reason);

public sealed record ParsedScores(IReadOnlyList<FinalScore> Final, IReadOnlyList<RefusedScore> Refused);

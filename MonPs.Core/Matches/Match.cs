namespace MonPs.Core.Matches;

/// <summary>A match as The Odds API knows it. <see cref="CommenceTime"/> is the kick-off last announced.</summary>
public sealed class Match
{
    public required string Id { get; init; }
    public required string SportKey { get; init; }
    public required string HomeTeam { get; init; }
    public required string AwayTeam { get; init; }
    public DateTimeOffset CommenceTime { get; set; }

    /// <summary>The id under which the same match came back after it was moved by days.</summary>
    public string? SupersededBy { get; set; }
    public int? HomeScore { get; set; }
    public int? AwayScore { get; set; }
    public DateTimeOffset? CompletedAt { get; set; }

    /// <summary>When the score was stored.</summary>
    public DateTimeOffset? ScoredAt { get; set; }

    /// <summary>When an answer last contained the match.</summary>
    public DateTimeOffset? LastListedAt { get; set; }
    public DateTimeOffset FirstSeenAt { get; init; }
    public DateTimeOffset? QuotesStoredAt { get; set; }

    /// <summary>No quote of the match was collected earlier; null when that is not known.</summary>
    public DateTimeOffset? QuotedFrom { get; init; }

    /// <summary>Of all the quotes in the latest answer; null when the next answer has to be compared quote by quote.</summary>
    public Guid? AnswerHash { get; init; }

    /// <summary>When the quotes of the latest answer were written.</summary>
    public DateTimeOffset? AnswerAt { get; init; }

    /// <summary>Until when answers were the same: what was last seen at <see cref="AnswerAt"/> was last seen then.</summary>
    public DateTimeOffset? AnswerUntil { get; init; }

    /// <summary>The same of earlier answers that were repeated: <see cref="AnswerAt"/> and <see cref="AnswerUntil"/> of each.</summary>
    public IReadOnlyList<DateTimeOffset> RepeatedAt { get; init; } = [];

    /// <inheritdoc cref="RepeatedAt"/>
    public IReadOnlyList<DateTimeOffset> RepeatedUntil { get; init; } = [];

    /// <summary>When old quotes of the match were thinned; null when all are there.</summary>
    public DateTimeOffset? ThinnedAt { get; init; }

    /// <summary>When a quote of the match was last seen; <c>seen_until</c> in the database's words.</summary>
    /// <param name="inItsRow">The quote's own last_seen_at.</param>
    public DateTimeOffset SeenUntil(DateTimeOffset inItsRow)
    {
        if (inItsRow == AnswerAt && AnswerUntil is { } until)
            return until;
        var repeated = RepeatedAt.TakeWhile(at => at != inItsRow).Count();
        return repeated < RepeatedUntil.Count ? RepeatedUntil[repeated] : inItsRow;
    }
}

/// <summary>A kick-off that was announced for a match, and when we first saw it.</summary>
public sealed class MatchKickoff
{
    public required string MatchId { get; init; }
    public DateTimeOffset CommenceTime { get; init; }
    public DateTimeOffset SeenAt { get; init; }
}

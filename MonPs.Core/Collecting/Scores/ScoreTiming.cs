namespace MonPs.Core.Collecting.Scores;

/// <summary>A match with an open bet and no score.</summary>
public sealed record WaitingMatch(string League, DateTimeOffset Kickoff);

/// <summary>A league to ask for scores now, and how far back.</summary>
public sealed record DueLeague(string League, int DaysFrom);

/// <summary>Which leagues are worth a call now. Pure.</summary>
public static class ScoreTiming
{
    /// <param name="waiting">Matches with open bets, those still to end among them.</param>
    /// <param name="asked">When each league was last asked for scores.</param>
    public static IReadOnlyList<DueLeague> Due(
        IEnumerable<WaitingMatch> waiting,
        IReadOnlyDictionary<string, DateTimeOffset> asked,
        DateTimeOffset now,
        ScoreRules rules
    ) =>
        [
            .. waiting
                .GroupBy(match => match.League, StringComparer.Ordinal)
                .OrderBy(league => league.Key, StringComparer.Ordinal)
                .Select(league =>
                    OfLeague([.. league], asked.TryGetValue(league.Key, out var last) ? last : null, now, rules)
                )
                .OfType<DueLeague>(),
        ];

    private static DueLeague? OfLeague(
        IReadOnlyList<WaitingMatch> matches,
        DateTimeOffset? asked,
        DateTimeOffset now,
        ScoreRules rules
    )
    {
        var over = matches
            .Where(m => m.Kickoff + rules.Over <= now && now - m.Kickoff < TimeSpan.FromDays(ScoreRules.MostDays))
            .ToList();
        var due = over.Where(m => IsDue(m.Kickoff + rules.Over, asked, now, rules)).ToList();
        if (due.Count == 0 || IsWorthWaiting(matches, due.Min(m => m.Kickoff), now, rules))
            return null;
        var days = (int)Math.Ceiling((now - over.Min(m => m.Kickoff)).TotalDays);
        return new(matches[0].League, Math.Clamp(days, 1, ScoreRules.MostDays));
    }

    // After each call that did not bring the score, the pause is as long as all the waiting before it: eight calls in three days.
    private static bool IsDue(DateTimeOffset over, DateTimeOffset? asked, DateTimeOffset now, ScoreRules rules) =>
        asked is not { } last || last < over || now - last >= (last - over > rules.Retry ? last - over : rules.Retry);

    private static bool IsWorthWaiting(
        IEnumerable<WaitingMatch> matches,
        DateTimeOffset oldest,
        DateTimeOffset now,
        ScoreRules rules
    ) =>
        now - (oldest + rules.Over) < rules.Patience
        && matches.Any(m => m.Kickoff + rules.Over > now && m.Kickoff + rules.Over <= now + rules.Together);
}

using MonPs.Core.Matches;

namespace MonPs.Core.ClosingFiles;

/// <summary>A match of the database that a row may mean.</summary>
internal sealed record KnownMatch(Match Match)
{
    public DateOnly Day { get; } = UkTime.DayOf(Match.CommenceTime);
}

/// <summary>A bet whose match the collector never knew; its match name names two teams.</summary>
internal sealed record FreeBet(long Id, string? Sport, DateTimeOffset Kickoff, string Home, string Away)
{
    public DateOnly Day { get; } = UkTime.DayOf(Kickoff);

    /// <summary>A bet that names another league than the row's is another match; one that names none may be it.</summary>
    public bool MayBeIn(string sport) => Sport == sport || !FootballDataLeagues.Knows(Sport);
}

/// <summary>What the rows of some files may concern, from the database.</summary>
internal sealed record MatchCandidates(IReadOnlyList<KnownMatch> Matches, IReadOnlyList<FreeBet> Bets);

/// <summary>The two teams in the name of a bet's match: "PSG vs Lyon", "PSG - Lyon", "PSG – Lyon".</summary>
internal static class TeamPair
{
    private static readonly string[] Between = [" vs. ", " vs ", " – ", " — ", " - ", " v ", " / "];

    /// <returns>Null when the name does not show two teams.</returns>
    public static (string Home, string Away)? Split(string matchName)
    {
        foreach (var between in Between)
        {
            var parts = matchName.Split(between, StringSplitOptions.TrimEntries);
            if (parts is [{ Length: > 0 } home, { Length: > 0 } away])
                return (home, away);
        }
        return null;
    }
}

namespace MonPs.Core.ClosingFiles;

/// <summary>Turns rows into plans, and says of every other row why not. Pure.</summary>
/// <param name="useExchange">Betfair Exchange's closing odds where the file has none of Pinnacle.</param>
internal sealed class ClosingPlanner(MatchFinder finder, bool useExchange, DateTimeOffset now)
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly List<TeamSuggestion> suggestions = [];

    public List<RowPlan> Rows { get; } = [];
    public List<FileIssue> Issues { get; } = [];

    /// <summary>One per pair of names, the one that would settle the most rows first.</summary>
    public IReadOnlyList<TeamSuggestion> Suggestions =>
        [
            .. suggestions
                .GroupBy(s => s.Alias)
                .Select(same => same.First() with { Rows = same.Count() })
                .OrderByDescending(s => s.Rows)
                .ThenByDescending(s => s.Likeness),
        ];

    public void Plan(IEnumerable<SeasonRow> rows)
    {
        var open = new List<SeasonRow>();
        foreach (var row in Once(rows))
            if (finder.Matches(row).Count == 0 && finder.Bets(row).Count == 0)
                open.Add(row);
            else
                Known(row);
        // Only what no row means beyond doubt can be what a doubtful row means.
        foreach (var row in open)
            Unknown(row);
    }

    // The same match twice, in one file or two: equal rows are one, rows that differ are none.
    private IEnumerable<SeasonRow> Once(IEnumerable<SeasonRow> rows)
    {
        var pairings = rows.GroupBy(row => (row.Sport, finder.Home(row), finder.Away(row)));
        foreach (var same in pairings.SelectMany(Meetings))
            if (same.TrueForAll(other => SameContent(other, same[0])))
                yield return same[0];
            else
                foreach (var row in same)
                    Report(row, FileIssueCode.RowsContradict, row.Name);
    }

    // Two teams meet at one ground again after weeks: rows a day or two apart are one match with two dates.
    private static IEnumerable<List<SeasonRow>> Meetings(IEnumerable<SeasonRow> pairing)
    {
        var meeting = new List<SeasonRow>();
        foreach (var row in pairing.OrderBy(row => row.Date))
        {
            if (meeting.Count > 0 && row.Date.DayNumber - meeting[^1].Date.DayNumber > 2)
            {
                yield return meeting;
                meeting = [];
            }
            meeting.Add(row);
        }
        yield return meeting;
    }

    private static bool SameContent(SeasonRow a, SeasonRow b) =>
        (a.Date, a.Time, a.Score, a.Pinnacle, a.Exchange) == (b.Date, b.Time, b.Score, b.Pinnacle, b.Exchange);

    private void Known(SeasonRow row)
    {
        var (matches, bets) = (finder.Matches(row), finder.Bets(row));
        foreach (var known in matches)
            taken.Add(finder.TakenKey(row.Sport, known.Match.HomeTeam, known.Match.AwayTeam));
        foreach (var bet in bets)
            taken.Add(finder.TakenKey(row.Sport, bet.Home, bet.Away));
        if (matches.Count > 1)
            Report(row, FileIssueCode.SeveralMatches, row.Name);
        else if (matches.Count == 1)
            AddKnown(row, matches[0], bets);
        else
            AddNew(row, bets);
    }

    private void AddKnown(SeasonRow row, KnownMatch known, IReadOnlyList<FreeBet> bets)
    {
        if (known.Match.CommenceTime > now)
        {
            Report(row, FileIssueCode.NotPlayedYet, row.Name);
            return;
        }
        var stored = known.Match is { HomeScore: { } home, AwayScore: { } away } ? new FinalScore(home, away) : null;
        if (row.Score is { } score && stored is not null && stored != score)
            Report(row, FileIssueCode.ScoreDiffers, row.Name, Text(score), Text(stored));
        Add(row, known.Match.Id, isNew: false, bets, stored);
    }

    private void Unknown(SeasonRow row)
    {
        var similar = finder.Suggest(row, taken);
        suggestions.AddRange(similar);
        if (similar.Count > 0)
            Report(row, FileIssueCode.NameUnconfirmed, row.Name, string.Join(", ", similar.Select(s => s.KnownTeam)));
        else
            AddNew(row, []);
    }

    private void AddNew(SeasonRow row, IReadOnlyList<FreeBet> bets)
    {
        if (row.Kickoff is not { } kickoff)
            Report(row, FileIssueCode.NoKickoffTime, row.Name);
        else if (kickoff > now)
            Report(row, FileIssueCode.NotPlayedYet, row.Name);
        else
            Add(row, finder.NewId(row), isNew: true, bets, null);
    }

    private void Add(SeasonRow row, string id, bool isNew, IReadOnlyList<FreeBet> bets, FinalScore? stored)
    {
        var closings = ClosingsOf(row);
        if (closings.Count == 0 && row.Score is null)
            Report(row, FileIssueCode.NothingToUse, row.Name);
        else
            Rows.Add(
                new(row, id, isNew, [.. bets.Select(bet => bet.Id)], row.Score is not null && stored is null, closings)
                {
                    ScoreHolds = row.Score is not null && (stored is null || stored == row.Score),
                }
            );
    }

    // The exchange only fills what Pinnacle leaves open, market by market.
    private List<(string, FileClosing)> ClosingsOf(SeasonRow row)
    {
        var rest = new FileClosing(
            row.Pinnacle.H2h is null ? row.Exchange.H2h : null,
            row.Pinnacle.Totals is null ? row.Exchange.Totals : null
        );
        var all = new List<(string, FileClosing)>();
        if (!row.Pinnacle.IsEmpty)
            all.Add((ClosingReferences.Pinnacle, row.Pinnacle));
        if (useExchange && !rest.IsEmpty)
            all.Add((ClosingReferences.Exchange, rest));
        return all;
    }

    private static string Text(FinalScore score) => $"{score.Home}-{score.Away}";

    private void Report(SeasonRow row, FileIssueCode code, params string[] args) =>
        Issues.Add(new(row.File, row.Line, code, args));
}

/// <summary>Whose closing odds a file has, as bookmaker keys of The Odds API.</summary>
public static class ClosingReferences
{
    public const string Pinnacle = "pinnacle";
    public const string Exchange = "betfair_ex_uk";
}

namespace MonPs.Core.ClosingFiles;

/// <summary>One file while it is read: its headings judged once, then row by row.</summary>
internal sealed class SeasonReading(string file, SeasonColumns columns, bool decimalComma)
{
    // Nobody reads more, and a file of nothing else would fill the memory with them.
    private const int MostIssues = 10_000;
    private readonly bool hasTotals = columns.Has(BookColumns.Pinnacle.Totals);
    private readonly bool hasH2h = columns.Has(BookColumns.Pinnacle.H2h);

    public List<SeasonRow> Rows { get; } = [];
    public List<FileIssue> Issues { get; } = [];
    public int RowCount { get; private set; }

    /// <returns>False when the file cannot be used at all.</returns>
    public bool Headings()
    {
        foreach (var heading in columns.Twice)
            Report(null, FileIssueCode.HeadingTwice, heading);
        string[][] needed = [SeasonColumns.Division, SeasonColumns.Date, SeasonColumns.Home, SeasonColumns.Away];
        foreach (var names in needed.Where(names => columns.Of(names) < 0))
            Report(null, FileIssueCode.HeadingMissing, names[0]);
        if (Issues.Exists(issue => issue.IsFatal))
            return false;
        if (!hasH2h && !hasTotals)
            Report(null, FileIssueCode.NoPinnacle, string.Join(", ", BookColumns.Pinnacle.All));
        else if (!hasTotals || !hasH2h)
            Report(
                null,
                FileIssueCode.NoPinnacleTotals,
                string.Join(", ", hasH2h ? BookColumns.Pinnacle.Totals : BookColumns.Pinnacle.H2h)
            );
        if (columns.Of(SeasonColumns.HomeGoals) < 0 || columns.Of(SeasonColumns.AwayGoals) < 0)
            Report(null, FileIssueCode.NoScores);
        return true;
    }

    /// <param name="mayBeCut">The file ends in the middle of this line: its last cell may be half a number.</param>
    public void Add(string[] cells, int line, bool mayBeCut)
    {
        if (cells.All(string.IsNullOrWhiteSpace))
            return;
        RowCount++;
        if (cells.Skip(columns.Count).Any(cell => !string.IsNullOrWhiteSpace(cell)))
        {
            Report(line, FileIssueCode.RowTooLong, $"{cells.Length}", $"{columns.Count}");
            return;
        }
        var isCut = mayBeCut || cells.Length < columns.Count;
        if (isCut)
            Report(line, FileIssueCode.RowCut, $"{cells.Length}", $"{columns.Count}");
        var trusted = isCut ? cells.Length - 1 : cells.Length;
        Read(new(cells, columns, trusted, decimalComma, (code, args) => Report(line, code, args)), line);
    }

    private void Read(SeasonCells cells, int line)
    {
        var division = cells.Text(SeasonColumns.Division);
        if (FootballDataLeagues.SportOf(division) is not { } sport)
            Report(line, FileIssueCode.LeagueUnknown, division ?? "");
        else if (cells.Text(SeasonColumns.Home) is not { } home || cells.Text(SeasonColumns.Away) is not { } away)
            Report(line, FileIssueCode.TeamMissing);
        else if (cells.Date() is { } date)
            Keep(
                new(
                    file,
                    line,
                    sport,
                    date,
                    cells.Time(),
                    home,
                    away,
                    cells.Score(),
                    cells.Closing(BookColumns.Pinnacle),
                    cells.Closing(BookColumns.Exchange)
                )
            );
    }

    private void Keep(SeasonRow row)
    {
        Rows.Add(row);
        if (hasH2h && row.Pinnacle.H2h is null)
            Report(row.Line, FileIssueCode.H2hMissing, row.Name);
        if (hasTotals && row.Pinnacle.Totals is null)
            Report(row.Line, FileIssueCode.TotalsMissing, row.Name);
    }

    private void Report(int? line, FileIssueCode code, params string[] args)
    {
        if (Issues.Count < MostIssues)
            Issues.Add(new(file, line, code, args));
    }
}

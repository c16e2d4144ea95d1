using MonPs.Core.Matches;

namespace MonPs.Core.ClosingFiles;

/// <summary>What a row of a file will do.</summary>
/// <param name="MatchId">The match it is; of a match that nobody knew before, the id it gets.</param>
/// <param name="IsNew">The match is made from the row.</param>
/// <param name="FreeBets">Bets that named the match only in words; they are linked to it.</param>
/// <param name="StoreScore">False when the file has no score or the match has one already.</param>
/// <param name="Closings">By bookmaker key, the preferred one first.</param>
public sealed record RowPlan(
    SeasonRow Row,
    string MatchId,
    bool IsNew,
    IReadOnlyList<long> FreeBets,
    bool StoreScore,
    IReadOnlyList<(string Reference, FileClosing Closing)> Closings
)
{
    /// <summary>The score of the file may settle bets: the match has none that says otherwise.</summary>
    public bool ScoreHolds { get; init; }
}

/// <summary>
/// A team of the file that looks like one of the database. Nothing is done with it before a person says that they are the same;
/// then <see cref="Alias"/> goes into the alias table.
/// </summary>
/// <param name="Likeness">0 to 1.</param>
/// <param name="Example">A match of the file that it would settle.</param>
public sealed record TeamSuggestion(
    string FileTeam,
    string KnownTeam,
    double Likeness,
    TeamAlias Alias,
    int Rows,
    string Example
);

/// <summary>What an import would do, before anything is written.</summary>
/// <param name="BetsToFill">Bets that may get or better a closing line.</param>
public sealed record ClosingPlan(
    IReadOnlyList<SeasonFile> Files,
    IReadOnlyList<RowPlan> Rows,
    IReadOnlyList<TeamSuggestion> Suggestions,
    IReadOnlyList<FileIssue> Issues,
    int BetsToFill,
    int BetsToSettle
)
{
    public int RowCount => Files.Sum(file => file.RowCount);
    public int BetsToLink => Rows.Sum(row => row.FreeBets.Count);
    public int NewMatches => Rows.Count(row => row.IsNew);
    public bool HasWork => Rows.Count > 0;

    /// <summary>Which references the closings come from, with how many matches each.</summary>
    public IReadOnlyDictionary<string, int> References =>
        Rows.SelectMany(row => row.Closings).GroupBy(c => c.Reference).ToDictionary(g => g.Key, g => g.Count());
}

/// <summary>What an import did.</summary>
public sealed record ClosingReport(
    int Rows,
    int MatchesMade,
    int ClosingsStored,
    int ScoresStored,
    int BetsLinked,
    int BetsSettled,
    int ClvComputed
);

using MonPs.Core.Language;

namespace MonPs.Core.ClosingFiles;

/// <summary>What a season file, or a row of it, cannot be used for, and why.</summary>
public enum FileIssueCode
{
    Empty,
    NotText,
    TooLarge,
    TooManyColumns,
    HeadingMissing,
    HeadingTwice,
    NoPinnacle,
    NoPinnacleTotals,
    NoExchange,
    NoScores,
    LeagueUnknown,
    DateUnreadable,
    TimeUnreadable,
    TeamMissing,
    RowCut,
    RowTooLong,
    OddsUnreadable,
    OddsIncomplete,
    OddsImplausible,
    H2hMissing,
    TotalsMissing,
    ScoreUnreadable,
    ScoreContradicts,
    RowsContradict,
    NotPlayedYet,
    NothingToUse,
    NoKickoffTime,
    NameUnconfirmed,
    SeveralMatches,
    ScoreDiffers,
}

/// <summary>One issue with the values its sentence needs.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="Line">The row, from 1; null when it concerns the whole file.</param>
public sealed record FileIssue(string File, int? Line, FileIssueCode Code, params IReadOnlyList<string> Args)
{
    /// <summary>The file cannot be used at all.</summary>
    public bool IsFatal =>
        Code
            is FileIssueCode.Empty
                or FileIssueCode.NotText
                or FileIssueCode.TooLarge
                or FileIssueCode.TooManyColumns
                or FileIssueCode.HeadingMissing;

    /// <summary>In the language of the current culture.</summary>
    public string Text => CoreText.Get($"FileIssueCode_{Code}", [.. Args]);
}

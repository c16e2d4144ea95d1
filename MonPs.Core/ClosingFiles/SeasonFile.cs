namespace MonPs.Core.ClosingFiles;

/// <summary>A season file, read: the matches that can be used, and everything that cannot.</summary>
/// <param name="Sha256">Of the bytes, in hexadecimal: tells a corrected file from the one imported before.</param>
/// <param name="RowCount">Rows with anything in them, usable or not.</param>
public sealed record SeasonFile(
    string Name,
    string Sha256,
    int RowCount,
    IReadOnlyList<SeasonRow> Rows,
    IReadOnlyList<FileIssue> Issues
)
{
    public bool IsUsable => Rows.Count > 0;
}

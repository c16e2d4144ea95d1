namespace MonPs.Core.Imports;

/// <summary>One record of a file as its cells, before anything is understood.</summary>
/// <param name="Line">The line of the file it starts on, from 1.</param>
/// <param name="Cells">As many as the record has.</param>
/// <param name="Trouble">What is wrong with the record as a whole; null when nothing is.</param>
internal sealed record SourceRow(int Line, string[] Cells, RowTrouble? Trouble = null);

/// <summary>What can be wrong with a record before its cells are looked at.</summary>
internal enum RowTrouble
{
    /// <summary>A quotation mark that is opened and not closed, or stands in the middle of a cell.</summary>
    Quotes,

    /// <summary>The file ends in the middle of the record.</summary>
    CutOff,

    /// <summary>More cells than the header has columns.</summary>
    TooManyCells,
}

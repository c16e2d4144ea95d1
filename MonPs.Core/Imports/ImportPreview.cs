namespace MonPs.Core.Imports;

/// <summary>What a long step is doing, and how far it is.</summary>
public enum ImportPhase
{
    Reading,
    Comparing,
    Writing,
    Closings,
}

/// <param name="Done">Rows so far.</param>
/// <param name="Total">Rows in all.</param>
public readonly record struct ImportProgress(ImportPhase Phase, int Done, int Total);

/// <summary>
/// What importing the file would do, row by row. A row is kept as one byte of fate; what it says is read from the file
/// again when somebody looks at it, so that memory does not grow with the file.
/// </summary>
public sealed class ImportPreview
{
    private readonly List<RowFate> fates;

    internal ImportPreview(ImportPlan plan, PreviewTally tally)
    {
        (Plan, fates) = (plan, tally.Fates);
        Links = tally.Links;
        Remarks = tally.Remarks;
    }

    public ImportPlan Plan { get; }
    public int New => Count(RowFate.New);
    public int Known => Count(RowFate.Known);
    public int Refused => Count(RowFate.Refused);
    public int Rows => fates.Count;

    /// <summary>How many rows are linked with what sureness; refused ones not counted.</summary>
    public IReadOnlyDictionary<LinkSureness, int> Links { get; }
    public IReadOnlyDictionary<RowRemark, int> Remarks { get; }

    public int Count(RowFate fate) => fates.Count(one => one == fate);

    internal RowFate FateOf(int index) => fates[index];
}

/// <summary>Counts while rows pass by.</summary>
internal sealed class PreviewTally
{
    public List<RowFate> Fates { get; } = [];
    public Dictionary<LinkSureness, int> Links { get; } = [];
    public Dictionary<RowRemark, int> Remarks { get; } = [];

    public void Add(ImportRow row)
    {
        Fates.Add(row.Fate);
        if (row.Fate != RowFate.Refused)
            Links[row.Link.Sureness] = Links.GetValueOrDefault(row.Link.Sureness) + 1;
        foreach (var remark in row.Fate == RowFate.Refused ? [] : row.Remarks)
            Remarks[remark] = Remarks.GetValueOrDefault(remark) + 1;
    }
}

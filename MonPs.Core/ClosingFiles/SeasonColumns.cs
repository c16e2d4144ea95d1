namespace MonPs.Core.ClosingFiles;

/// <summary>Which column of a file means what, by its heading and never by its position. -1 when the file has none.</summary>
internal sealed class SeasonColumns
{
    private readonly Dictionary<string, int> positions = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="headings">The first row.</param>
    public SeasonColumns(IReadOnlyList<string> headings)
    {
        // A heading row may end in empty cells.
        Count = headings.Count;
        while (Count > 0 && string.IsNullOrWhiteSpace(headings[Count - 1]))
            Count--;
        for (var i = 0; i < Count; i++)
            if (headings[i].Trim() is { Length: > 0 } name && !positions.TryAdd(name, i))
                Twice.Add(name);
        // Which of the two is meant cannot be known.
        foreach (var name in Twice)
            positions.Remove(name);
    }

    public int Count { get; }
    public HashSet<string> Twice { get; } = new(StringComparer.OrdinalIgnoreCase);

    public static string[] Division { get; } = ["Div"];
    public static string[] Date { get; } = ["Date"];
    public static string[] Time { get; } = ["Time"];
    public static string[] Home { get; } = ["HomeTeam", "Home", "HT"];
    public static string[] Away { get; } = ["AwayTeam", "Away", "AT"];
    public static string[] HomeGoals { get; } = ["FTHG", "HG"];
    public static string[] AwayGoals { get; } = ["FTAG", "AG"];
    public static string[] Result { get; } = ["FTR", "Res"];

    public int Of(string[] names) =>
        names.Select(name => positions.GetValueOrDefault(name, -1)).FirstOrDefault(position => position >= 0, -1);

    public bool Has(params string[] names) => names.All(positions.ContainsKey);
}

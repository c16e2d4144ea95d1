namespace MonPs.Core.Imports;

/// <summary>What a person says about a file; what he leaves out is found out.</summary>
public sealed record ImportOptions
{
    /// <summary>Null: recognised by the header.</summary>
    public ImportPreset? Preset { get; init; }

    /// <summary>Field to column name; replaces what was recognised, guessed or remembered for that field.</summary>
    public IReadOnlyDictionary<ImportField, string> Columns { get; init; } = new Dictionary<ImportField, string>();

    /// <summary>Null: the whole column decides; where it cannot, its rows are refused until somebody says.</summary>
    public DateOrder? DateOrder { get; init; }

    /// <summary>Null: the numbers of the file decide.</summary>
    public DecimalMark? DecimalMark { get; init; }

    /// <summary>Link a bet to the match that resembles it where the names are not the same.</summary>
    public bool LinkLikely { get; init; }
}

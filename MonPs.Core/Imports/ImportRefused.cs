using MonPs.Core.Language;

namespace MonPs.Core.Imports;

/// <summary>Why a whole file cannot be imported. Nothing of it was.</summary>
public enum ImportRefusal
{
    NotThere,
    Empty,
    TooLarge,
    Archive,
    Spreadsheet,
    Binary,
    LineTooLong,
    TooManyColumns,
    TooManyRows,
    NoRows,
    NoTable,
    ColumnsMissing,
    UnknownColumn,
    Changed,
}

/// <summary>A file that cannot be imported as a whole, with the values its sentence needs.</summary>
public sealed class ImportRefusedException(ImportRefusal refusal, params IReadOnlyList<string> args)
    : Exception(CoreText.Get($"ImportRefusal_{refusal}", args))
{
    public ImportRefusal Refusal { get; } = refusal;

    /// <summary>What is wrong and what to do, in the language of the current culture.</summary>
    public string Text => CoreText.Get($"ImportRefusal_{Refusal}", args);
}

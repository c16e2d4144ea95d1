namespace MonPs.Core.Imports;

/// <summary>One file that was imported.</summary>
public sealed record ImportRecord(
    long Id,
    string FileName,
    string Preset,
    string Actor,
    DateTimeOffset ImportedAt,
    int RowsRead,
    int RowsImported,
    int RowsKnown,
    int RowsRefused,
    DateTimeOffset? UndoneAt,
    int? BetsKept
);

/// <summary>How an attempt to undo an import ended.</summary>
public abstract record UndoOutcome
{
    /// <param name="Removed">Bets that are hidden now.</param>
    /// <param name="Kept">Bets that were changed since, and stay.</param>
    public sealed record Done(int Removed, int Kept) : UndoOutcome;

    public sealed record NotFound(long Id) : UndoOutcome;

    public sealed record UndoneBefore(DateTimeOffset At) : UndoOutcome;
}

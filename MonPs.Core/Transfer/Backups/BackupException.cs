using MonPs.Core.Language;

namespace MonPs.Core.Transfer.Backups;

/// <summary>Why a backup cannot be restored (or made).</summary>
public enum BackupFault
{
    NotABackup,
    Damaged,
    NewerFormat,
    NewerSchema,
    OtherKind,
    NotEmpty,
    CannotRead,
    CannotWrite,
}

/// <summary>A named fault with the file it concerns.</summary>
public sealed class BackupException(BackupFault fault, params IReadOnlyList<string> args)
    : Exception(CoreText.Get($"BackupFault_{fault}", [.. args]))
{
    public BackupFault Fault { get; } = fault;
}

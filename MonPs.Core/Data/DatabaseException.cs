using MonPs.Core.Language;

namespace MonPs.Core.Data;

/// <summary>Why the database cannot be used.</summary>
public enum DatabaseFault
{
    ServerNotInstalled,
    FolderTaken,
    FolderNotWritable,
    ServerDoesNotStart,
    Unreachable,
    LoginRefused,
    DatabaseMissing,
    NotAllowed,
}

/// <summary>A fault of the database with the place it concerns (a folder, or host, port, user and database; never a password).</summary>
public sealed class DatabaseException(DatabaseFault fault, string place, string detail = "", Exception? inner = null)
    : Exception($"{CoreText.Get($"DatabaseFault_{fault}", place)} {detail}".TrimEnd(), inner)
{
    public DatabaseFault Fault { get; } = fault;
}

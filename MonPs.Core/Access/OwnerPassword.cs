namespace MonPs.Core.Access;

/// <summary>The owner's password, as the framework's hasher wrote it; there is one owner, so one row or none.</summary>
public sealed class OwnerPassword
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;
    public required string Hash { get; init; }

    /// <summary>New with every password: a session opened under another one is over.</summary>
    public Guid Stamp { get; init; }
    public DateTimeOffset ChangedAt { get; init; }
}

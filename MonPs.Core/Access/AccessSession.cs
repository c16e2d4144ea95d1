namespace MonPs.Core.Access;

/// <summary>A browser that signed in, until it signs out, is shown the door, or is not seen for thirty days.</summary>
public sealed class AccessSession
{
    public Guid Id { get; init; }

    /// <summary>The <see cref="OwnerPassword.Stamp"/> it was opened under.</summary>
    public Guid Stamp { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset SeenAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public required string Address { get; init; }
    public required string Browser { get; init; }
}

namespace MonPs.Core.Access;

/// <summary>A key for scripts. Only its hash is kept: the token itself is shown once, when it is made.</summary>
public sealed class AccessToken
{
    public long Id { get; init; }
    public required string Name { get; init; }
    public required byte[] Hash { get; init; }
    public bool ReadOnly { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? LastUsedAt { get; init; }
    public DateTimeOffset? RevokedAt { get; init; }
}

/// <summary>How making a token ended.</summary>
public abstract record TokenOutcome
{
    /// <param name="Secret">The token, which nobody can read again.</param>
    public sealed record Made(string Secret) : TokenOutcome;

    /// <summary>Another token that is not revoked has the name.</summary>
    public sealed record NameTaken(string Name) : TokenOutcome;

    /// <summary>Empty, longer than 60 characters, or not printable.</summary>
    public sealed record NameRefused : TokenOutcome;
}

namespace MonPs.Core.Bets;

/// <summary>A request to create a bet that was already carried out: sent again, it answers with the same bet.</summary>
public sealed class IdempotencyKey
{
    public required string Key { get; init; }
    public required string RequestHash { get; init; }
    public long BetId { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
}

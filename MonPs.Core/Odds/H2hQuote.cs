namespace MonPs.Core.Odds;

/// <summary>
/// A bookmaker's 1X2 price and the span in which it was seen unchanged. <see cref="SourceUpdatedAt"/> is the provider's
/// time of the price at <see cref="CollectedAt"/>; null when the provider did not say.
/// </summary>
public sealed class H2hQuote
{
    public required string MatchId { get; init; }
    public required string Bookmaker { get; init; }
    public decimal HomeOdds { get; init; }

    /// <summary>Null in sports without a draw.</summary>
    public decimal? DrawOdds { get; init; }
    public decimal AwayOdds { get; init; }
    public DateTimeOffset CollectedAt { get; init; }
    public DateTimeOffset LastSeenAt { get; set; }
    public DateTimeOffset? SourceUpdatedAt { get; init; }
}

namespace MonPs.Core.Odds;

/// <summary>A bookmaker's over/under price of one line; the times are those of <see cref="H2hQuote"/>.</summary>
public sealed class TotalsQuote
{
    public required string MatchId { get; init; }
    public required string Bookmaker { get; init; }
    public decimal Line { get; init; }
    public decimal OverOdds { get; init; }
    public decimal UnderOdds { get; init; }
    public DateTimeOffset CollectedAt { get; init; }
    public DateTimeOffset LastSeenAt { get; set; }
    public DateTimeOffset? SourceUpdatedAt { get; init; }
}

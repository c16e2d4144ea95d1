namespace MonPs.Core.Closing;

/// <summary>When a quote was seen: the span of its row, and the provider's time of the price at the start of the span.</summary>
public readonly record struct QuoteTimes(
    DateTimeOffset CollectedAt,
    DateTimeOffset LastSeenAt,
    DateTimeOffset? SourceUpdatedAt
);

/// <summary>
/// Which quote is the closing line (DOMAIN §3). In-play prices come from the same endpoint with no flag, so nothing seen at
/// or after kick-off may count, and a price whose age the provider does not tell is not trusted.
/// <c>Clv/find_closings.sql</c> says the same to the database; a test holds the two together.
/// </summary>
public static class ClosingRule
{
    public static bool MayClose(QuoteTimes quote, DateTimeOffset kickoff) =>
        quote.CollectedAt < kickoff && quote.SourceUpdatedAt < kickoff;

    /// <summary>When the quote was last seen before kick-off: a span that reaches over the kick-off counts from its start.</summary>
    public static DateTimeOffset SeenAt(QuoteTimes quote, DateTimeOffset kickoff) =>
        quote.LastSeenAt < kickoff ? quote.LastSeenAt : quote.CollectedAt;

    /// <summary>How close to kick-off the closing quote was seen.</summary>
    public static ClosingGrade Grade(DateTimeOffset seenAt, DateTimeOffset kickoff) =>
        (kickoff - seenAt).TotalMinutes switch
        {
            <= 5 => ClosingGrade.A,
            <= 30 => ClosingGrade.B,
            <= 180 => ClosingGrade.C,
            _ => ClosingGrade.D,
        };

    /// <summary>The closing quote among one bookmaker's quotes of one market and line; null when there is none.</summary>
    public static QuoteTimes? Choose(IEnumerable<QuoteTimes> quotes, DateTimeOffset kickoff) =>
        quotes
            .Where(quote => MayClose(quote, kickoff))
            .OrderByDescending(quote => quote.CollectedAt)
            .Select(quote => (QuoteTimes?)quote)
            .FirstOrDefault();
}

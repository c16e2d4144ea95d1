using MonPs.Core.Fair;
using MonPs.Core.Odds;

namespace MonPs.Core.Opportunities;

/// <summary>What a price is worth against the reference bookmaker's latest quote of the same market (DOMAIN §7).</summary>
/// <param name="Percent">(o·q − 1) × 100, with q the reference's fair probability.</param>
/// <param name="SeenAt">When that quote was last seen.</param>
public sealed record ReferenceEdge(decimal Percent, DateTimeOffset SeenAt)
{
    /// <param name="quotes">Every quote of the match, oldest first.</param>
    /// <param name="reference">The reference bookmaker's key.</param>
    /// <param name="method">How its margin is taken out.</param>
    /// <param name="outcome">The side backed.</param>
    /// <param name="line">The totals line; null for h2h.</param>
    /// <param name="odds">The decimal odds offered.</param>
    /// <returns>Null when the reference does not quote this market (and line).</returns>
    public static ReferenceEdge? Of(
        MatchQuotes quotes,
        string reference,
        MarginMethod method,
        Outcome outcome,
        decimal? line,
        decimal odds
    ) =>
        Prices(quotes, reference, outcome, line) is { } latest
        && Margin.Remove([.. latest.Odds], method).TryGet(out var fair)
            ? new(Round(odds * (decimal)fair.Probabilities[latest.Side] - 1), latest.SeenAt)
            : null;

    private static (double[] Odds, int Side, DateTimeOffset SeenAt)? Prices(
        MatchQuotes quotes,
        string reference,
        Outcome outcome,
        decimal? line
    )
    {
        if (outcome is Outcome.Over or Outcome.Under)
            return quotes.Totals.LastOrDefault(q => q.Bookmaker == reference && q.Line == line) is { } t
                ? ([(double)t.OverOdds, (double)t.UnderOdds], outcome == Outcome.Over ? 0 : 1, t.LastSeenAt)
                : null;
        return quotes.H2h.LastOrDefault(q => q.Bookmaker == reference) is { DrawOdds: { } draw } h
            ? ([(double)h.HomeOdds, (double)draw, (double)h.AwayOdds], (int)outcome, h.LastSeenAt)
            : null;
    }

    private static decimal Round(decimal edge) => decimal.Round(edge * 100, 4, MidpointRounding.AwayFromZero);
}

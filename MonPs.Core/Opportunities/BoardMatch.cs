using MonPs.Core.Odds;

namespace MonPs.Core.Opportunities;

/// <summary>The reference's 1X2 prices without its margin; decimal odds, four decimals.</summary>
/// <param name="Draw">Null in sports without a draw.</param>
/// <param name="SeenAt">When the prices were last seen.</param>
public sealed record FairPrices(decimal Home, decimal? Draw, decimal Away, DateTimeOffset SeenAt);

/// <summary>A match to come as a bettor looks at it: the best prices, what they should be, and which way the market goes.</summary>
/// <param name="Fair">Null when the reference does not quote the match now.</param>
/// <param name="HomeMoves">The reference's price of the home team, oldest first; empty when it never quoted.</param>
public sealed record BoardMatch(UpcomingMatch Match, FairPrices? Fair, IReadOnlyList<decimal> HomeMoves)
{
    /// <summary>What the best price is worth against the fair one: (o/fair − 1) × 100, four decimals; null when one is missing.</summary>
    public static decimal? Edge(decimal? odds, decimal? fair) =>
        odds is { } o && fair is { } f ? decimal.Round((o / f - 1) * 100, 4, MidpointRounding.AwayFromZero) : null;
}

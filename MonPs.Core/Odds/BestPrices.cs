namespace MonPs.Core.Odds;

/// <summary>A row of <c>latest_quotes.sql</c>; a match without quotes has one row with no bookmaker.</summary>
internal sealed record LatestQuote(
    string MatchId,
    string Sport,
    string HomeTeam,
    string AwayTeam,
    DateTimeOffset CommenceTime,
    string? Bookmaker,
    decimal? Line,
    decimal? Home,
    decimal? Draw,
    decimal? Away,
    decimal? Over,
    decimal? Under,
    DateTimeOffset? LastSeenAt
);

/// <summary>Picks the best price per outcome from the latest quotes. Pure.</summary>
internal static class BestPrices
{
    public static IReadOnlyList<UpcomingMatch> Of(IEnumerable<LatestQuote> quotes) =>
        [.. quotes.GroupBy(quote => quote.MatchId).Select(OfMatch)];

    private static UpcomingMatch OfMatch(IGrouping<string, LatestQuote> quotes)
    {
        var match = quotes.First();
        return new(
            match.MatchId,
            match.Sport,
            match.HomeTeam,
            match.AwayTeam,
            match.CommenceTime,
            Best(quotes, quote => quote.Home),
            Best(quotes, quote => quote.Draw),
            Best(quotes, quote => quote.Away),
            Lines(quotes),
            quotes.Max(quote => quote.LastSeenAt)
        );
    }

    private static List<TotalsLine> Lines(IEnumerable<LatestQuote> quotes) =>
        [
            .. quotes
                .Where(quote => quote.Line is not null)
                .GroupBy(quote => quote.Line!.Value)
                .OrderBy(line => line.Key)
                .Select(line => new TotalsLine(
                    line.Key,
                    Best(line, quote => quote.Over),
                    Best(line, quote => quote.Under)
                )),
        ];

    private static BestPrice? Best(IEnumerable<LatestQuote> quotes, Func<LatestQuote, decimal?> price)
    {
        var best = quotes.Where(quote => price(quote) is not null).MaxBy(price);
        return best is null ? null : new(price(best)!.Value, best.Bookmaker!);
    }
}

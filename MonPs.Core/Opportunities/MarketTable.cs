using MonPs.Core.Fair;
using MonPs.Core.Odds;

namespace MonPs.Core.Opportunities;

/// <summary>One bookmaker's last prices of one market, in the order of the table's outcomes.</summary>
/// <param name="IsCurrent">Still there when the match was last looked at; a price that was taken away is history.</param>
/// <param name="Margin">The sum of 1/odds, minus 1; null when the prices make no market.</param>
public sealed record BookPrices(
    string Bookmaker,
    IReadOnlyList<decimal> Odds,
    DateTimeOffset SeenAt,
    bool IsCurrent,
    double? Margin
);

/// <summary>One market of one match (1X2, or one goals line): every bookmaker beside the reference's fair price. Pure.</summary>
/// <param name="Line">Null for 1X2.</param>
/// <param name="Books">The reference first, then what is still offered, the smallest margin first.</param>
/// <param name="Fair">The reference's fair odds in the order of the outcomes; null when it does not quote this market.</param>
public sealed record MarketTable(
    decimal? Line,
    IReadOnlyList<Outcome> Outcomes,
    IReadOnlyList<BookPrices> Books,
    IReadOnlyList<decimal>? Fair
)
{
    /// <summary>The highest current price of an outcome; null when nobody offers one.</summary>
    public BestPrice? Best(Outcome outcome) =>
        Books.Where(book => book.IsCurrent).MaxBy(book => book.Odds[At(outcome)]) is { } best
            ? new(best.Odds[At(outcome)], best.Bookmaker)
            : null;

    public decimal? FairOf(Outcome outcome) => Fair?[At(outcome)];

    /// <param name="quotes">Every quote of the match, oldest first.</param>
    /// <param name="kickoff">What was first seen at or after it is another market, and left out.</param>
    /// <param name="reference">The reference bookmaker's key.</param>
    /// <param name="method">How its margin is taken out.</param>
    /// <returns>1X2 first, then the lines upwards; only markets that somebody quoted.</returns>
    public static IReadOnlyList<MarketTable> Of(
        MatchQuotes quotes,
        DateTimeOffset kickoff,
        string reference,
        MarginMethod method
    )
    {
        var seen = Quote.All(quotes).Where(quote => quote.From < kickoff).ToList();
        var newest = seen.Select(quote => quote.SeenAt).DefaultIfEmpty().Max();
        return
        [
            .. seen.GroupBy(quote => quote.Line)
                .OrderBy(market => market.Key ?? -1)
                .Select(market => Table(market.Key, [.. market], newest, reference, method)),
        ];
    }

    private int At(Outcome outcome) => Outcomes.ToList().IndexOf(outcome);

    private static MarketTable Table(
        decimal? line,
        List<Quote> quotes,
        DateTimeOffset newest,
        string reference,
        MarginMethod method
    )
    {
        var latest = quotes.GroupBy(quote => quote.Bookmaker).Select(book => book.Last()).ToList();
        // A match has a draw or it has none; a quote of the other kind is a slip of the provider.
        var outcomes = latest[^1].Outcomes;
        var books = latest
            .Where(quote => quote.Outcomes.Count == outcomes.Count)
            .Select(quote => Book(quote, newest, method));
        var own = latest.Find(quote => quote.Bookmaker == reference && quote.Outcomes.Count == outcomes.Count);
        var fair =
            own is not null && Remove(own.Odds, method) is { } free
                ? free.ToOdds().Select(odds => decimal.Round((decimal)odds, 4)).ToList()
                : null;
        return new(
            line,
            outcomes,
            [.. books.OrderBy(b => b.Bookmaker != reference).ThenBy(b => !b.IsCurrent).ThenBy(b => b.Margin ?? 9)],
            fair
        );
    }

    private static BookPrices Book(Quote quote, DateTimeOffset newest, MarginMethod method) =>
        new(quote.Bookmaker, quote.Odds, quote.SeenAt, quote.SeenAt == newest, Remove(quote.Odds, method)?.Margin);

    private static FairOdds? Remove(IReadOnlyList<decimal> odds, MarginMethod method) =>
        MonPs.Core.Fair.Margin.Remove([.. odds.Select(price => (double)price)], method).TryGet(out var fair)
            ? fair
            : null;

    private sealed record Quote(
        string Bookmaker,
        decimal? Line,
        IReadOnlyList<Outcome> Outcomes,
        IReadOnlyList<decimal> Odds,
        DateTimeOffset From,
        DateTimeOffset SeenAt
    )
    {
        private static readonly Outcome[] Three = [Outcome.Home, Outcome.Draw, Outcome.Away];
        private static readonly Outcome[] Two = [Outcome.Home, Outcome.Away];
        private static readonly Outcome[] Goals = [Outcome.Over, Outcome.Under];

        public static IEnumerable<Quote> All(MatchQuotes quotes) =>
            quotes
                .H2h.Select(q =>
                    q.DrawOdds is { } draw
                        ? new Quote(
                            q.Bookmaker,
                            null,
                            Three,
                            [q.HomeOdds, draw, q.AwayOdds],
                            q.CollectedAt,
                            q.LastSeenAt
                        )
                        : new(q.Bookmaker, null, Two, [q.HomeOdds, q.AwayOdds], q.CollectedAt, q.LastSeenAt)
                )
                .Concat(
                    quotes.Totals.Select(q => new Quote(
                        q.Bookmaker,
                        q.Line,
                        Goals,
                        [q.OverOdds, q.UnderOdds],
                        q.CollectedAt,
                        q.LastSeenAt
                    ))
                );
    }
}

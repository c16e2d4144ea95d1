using MonPs.Core.Odds;
using MonPs.Core.Opportunities;
using MonPs.Core.Settings;

namespace MonPs.Web.Cli;

/// <summary>What a match's outcomes cost now: at each bookmaker, at best, and at the reference.</summary>
internal sealed class PriceBoard
{
    private readonly UpcomingMatch match;
    private readonly MatchQuotes quotes;
    private readonly MonPsSettings settings;
    private readonly IReadOnlyList<H2hQuote> h2h;
    private readonly IReadOnlyList<TotalsQuote> totals;

    private PriceBoard(UpcomingMatch match, MatchQuotes quotes, MonPsSettings settings)
    {
        (this.match, this.quotes, this.settings) = (match, quotes, settings);
        // A price that was not in the match's last answer is gone.
        h2h = [.. quotes.H2h.Where(q => q.LastSeenAt >= match.LastSeenAt)];
        totals = [.. quotes.Totals.Where(q => q.LastSeenAt >= match.LastSeenAt)];
    }

    public static PriceBoard Of(UpcomingMatch match, MatchQuotes quotes, MonPsSettings settings) =>
        new(match, quotes, settings);

    public IReadOnlyList<decimal> Lines => [.. match.Totals.Select(line => line.Line)];

    /// <summary>The line whose over and under cost most nearly the same.</summary>
    public decimal? MainLine =>
        match
            .Totals.Where(line => line is { Over: not null, Under: not null })
            .MinBy(line => Math.Abs(line.Over!.Odds - line.Under!.Odds))
            ?.Line;

    public BestPrice? Best(Outcome side, decimal? line) =>
        side switch
        {
            Outcome.Home => match.Home,
            Outcome.Draw => match.Draw,
            Outcome.Away => match.Away,
            Outcome.Over => match.Totals.FirstOrDefault(t => t.Line == line)?.Over,
            _ => match.Totals.FirstOrDefault(t => t.Line == line)?.Under,
        };

    public decimal? Reference(Outcome side, decimal? line) => At(settings.ReferenceBookmaker, side, line);

    public decimal? At(string bookmaker, Outcome side, decimal? line) =>
        Prices(side, line).FirstOrDefault(price => price.Bookmaker == bookmaker)?.Odds;

    /// <summary>Every bookmaker's price of the outcome, the best first.</summary>
    public IReadOnlyList<BestPrice> Prices(Outcome side, decimal? line) =>
        [
            .. (
                side is Outcome.Over or Outcome.Under
                    ? totals.Where(q => q.Line == line).Select(q => (Odds: Price(q, side), q.Bookmaker, q.CollectedAt))
                    : h2h.Select(q => (Odds: Price(q, side), q.Bookmaker, q.CollectedAt))
            )
                .Where(price => price.Odds is not null)
                .GroupBy(price => price.Bookmaker)
                .Select(book => book.MaxBy(price => price.CollectedAt))
                .Select(price => new BestPrice(price.Odds!.Value, price.Bookmaker))
                .OrderByDescending(price => price.Odds)
                .ThenBy(price => price.Bookmaker, StringComparer.Ordinal),
        ];

    /// <summary>What the odds are worth against the reference's fair price.</summary>
    public ReferenceEdge? Edge(Outcome side, decimal? line, decimal odds) =>
        ReferenceEdge.Of(quotes, settings.ReferenceBookmaker, settings.MarginMethod, side, line, odds);

    private static decimal? Price(H2hQuote quote, Outcome side) =>
        side switch
        {
            Outcome.Home => quote.HomeOdds,
            Outcome.Draw => quote.DrawOdds,
            _ => quote.AwayOdds,
        };

    private static decimal? Price(TotalsQuote quote, Outcome side) =>
        side == Outcome.Over ? quote.OverOdds : quote.UnderOdds;
}

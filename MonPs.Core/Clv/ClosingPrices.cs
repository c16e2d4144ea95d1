using MonPs.Core.Bets;
using MonPs.Core.Closing;
using MonPs.Core.Odds;

namespace MonPs.Core.Clv;

/// <summary>
/// The reference's closing prices of every outcome of one bet's market, from quotes in memory. <c>find_closings.sql</c> says
/// the same to the database; a test holds the two together.
/// </summary>
internal static class ClosingPrices
{
    /// <returns>Null when nothing that is still kept closes the bet.</returns>
    public static FoundClosing? Of(Bet bet, MatchQuotes quotes, string reference)
    {
        var kickoff = bet.ClosingKickoff ?? bet.KickoffTime;
        return bet.Market == Market.H2h
            ? H2h(bet, quotes.H2h.Where(q => q.Bookmaker == reference), kickoff)
            : Totals(bet, quotes.Totals.Where(q => q.Bookmaker == reference), kickoff);
    }

    private static FoundClosing? H2h(Bet bet, IEnumerable<H2hQuote> quotes, DateTimeOffset kickoff) =>
        quotes.Where(q => ClosingRule.MayClose(Times(q), kickoff)).MaxBy(q => q.CollectedAt) is { } last
            ? Found(bet, kickoff, Prices(last), Times(last), null)
            : null;

    // The line seen last closes; seen at the same moment, it is the bet's own, else the nearest.
    private static FoundClosing? Totals(Bet bet, IEnumerable<TotalsQuote> quotes, DateTimeOffset kickoff)
    {
        var before = quotes.Where(q => ClosingRule.MayClose(Times(q), kickoff)).ToList();
        var line = before
            .OrderByDescending(q => ClosingRule.SeenAt(Times(q), kickoff))
            .ThenBy(q => Math.Abs(q.Line - bet.Line ?? 0))
            .ThenBy(q => q.Line)
            .FirstOrDefault()
            ?.Line;
        return before.Where(q => q.Line == line).MaxBy(q => q.CollectedAt) is { } last
            ? Found(bet, kickoff, [(Outcome.Over, last.OverOdds), (Outcome.Under, last.UnderOdds)], Times(last), line)
            : null;
    }

    private static FoundClosing Found(
        Bet bet,
        DateTimeOffset kickoff,
        IReadOnlyList<(Outcome, decimal)> prices,
        QuoteTimes times,
        decimal? line
    ) => new(bet.MatchId ?? "", bet.Market, bet.Line, kickoff, prices, times, line, QuotedAtAll: true);

    private static List<(Outcome, decimal)> Prices(H2hQuote quote) =>
        quote.DrawOdds is { } draw
            ? [(Outcome.Home, quote.HomeOdds), (Outcome.Draw, draw), (Outcome.Away, quote.AwayOdds)]
            : [(Outcome.Home, quote.HomeOdds), (Outcome.Away, quote.AwayOdds)];

    private static QuoteTimes Times(H2hQuote q) => new(q.CollectedAt, q.LastSeenAt, q.SourceUpdatedAt);

    private static QuoteTimes Times(TotalsQuote q) => new(q.CollectedAt, q.LastSeenAt, q.SourceUpdatedAt);
}

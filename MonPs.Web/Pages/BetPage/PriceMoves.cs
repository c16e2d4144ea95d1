using MonPs.Core.Bets;
using MonPs.Core.Odds;
using MonPs.Web.Components.Parts.Charts;

namespace MonPs.Web.Pages.BetPage;

/// <summary>How one bookmaker's price of one outcome moved, in hours before kick-off (negative) for a chart.</summary>
public static class PriceMoves
{
    /// <summary>Each price at the moments it was first and last seen; nothing at or after kick-off.</summary>
    public static IReadOnlyList<ChartPoint> Of(MatchQuotes quotes, Bet bet, string bookmaker) =>
        [
            .. Spans(quotes, bet, bookmaker)
                .Where(span => span.From < bet.KickoffTime)
                .SelectMany(span => new[] { (At: span.From, span.Odds), (At: Before(span.To, bet), span.Odds) })
                .Select(p => new ChartPoint(Hours(p.At, bet), (double)p.Odds)),
        ];

    public static double Hours(DateTimeOffset at, Bet bet) => (at - bet.KickoffTime).TotalHours;

    private static IEnumerable<(DateTimeOffset From, DateTimeOffset To, decimal Odds)> Spans(
        MatchQuotes quotes,
        Bet bet,
        string bookmaker
    ) =>
        bet.Market == Market.Totals
            ? quotes
                .Totals.Where(q => q.Bookmaker == bookmaker && q.Line == bet.Line)
                .Select(q => (q.CollectedAt, q.LastSeenAt, bet.Outcome == Outcome.Over ? q.OverOdds : q.UnderOdds))
            : quotes
                .H2h.Where(q => q.Bookmaker == bookmaker)
                .Select(q => (q.CollectedAt, q.LastSeenAt, Odds: Price(q, bet.Outcome)))
                .Where(q => q.Odds is not null)
                .Select(q => (q.CollectedAt, q.LastSeenAt, q.Odds!.Value));

    private static decimal? Price(H2hQuote quote, Outcome outcome) =>
        outcome switch
        {
            Outcome.Home => quote.HomeOdds,
            Outcome.Draw => quote.DrawOdds,
            _ => quote.AwayOdds,
        };

    private static DateTimeOffset Before(DateTimeOffset at, Bet bet) => at < bet.KickoffTime ? at : bet.KickoffTime;
}

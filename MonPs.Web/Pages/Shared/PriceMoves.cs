using MonPs.Core.Odds;
using MonPs.Web.Components.Parts.Charts;

namespace MonPs.Web.Pages.Shared;

/// <summary>One outcome of one match, as a chart of its price needs to know it.</summary>
/// <param name="Line">Null for 1X2.</param>
public sealed record PricedOutcome(Outcome Outcome, decimal? Line, DateTimeOffset Kickoff);

/// <summary>How one bookmaker's price of one outcome moved, in hours before kick-off (negative) for a chart.</summary>
public static class PriceMoves
{
    /// <summary>Each price at the moments it was first and last seen; nothing at or after kick-off.</summary>
    public static IReadOnlyList<ChartPoint> Of(MatchQuotes quotes, PricedOutcome of, string bookmaker) =>
        [
            .. Spans(quotes, of, bookmaker)
                .Where(span => span.From < of.Kickoff)
                .SelectMany(span => new[] { (At: span.From, span.Odds), (At: Before(span.To, of), span.Odds) })
                .Select(p => new ChartPoint(Hours(p.At, of), (double)p.Odds)),
        ];

    public static double Hours(DateTimeOffset at, PricedOutcome of) => (at - of.Kickoff).TotalHours;

    private static IEnumerable<(DateTimeOffset From, DateTimeOffset To, decimal Odds)> Spans(
        MatchQuotes quotes,
        PricedOutcome of,
        string bookmaker
    ) =>
        of.Line is not null
            ? quotes
                .Totals.Where(q => q.Bookmaker == bookmaker && q.Line == of.Line)
                .Select(q => (q.CollectedAt, q.LastSeenAt, of.Outcome == Outcome.Over ? q.OverOdds : q.UnderOdds))
            : quotes
                .H2h.Where(q => q.Bookmaker == bookmaker)
                .Select(q => (q.CollectedAt, q.LastSeenAt, Odds: Price(q, of.Outcome)))
                .Where(q => q.Odds is not null)
                .Select(q => (q.CollectedAt, q.LastSeenAt, q.Odds!.Value));

    private static decimal? Price(H2hQuote quote, Outcome outcome) =>
        outcome switch
        {
            Outcome.Home => quote.HomeOdds,
            Outcome.Draw => quote.DrawOdds,
            _ => quote.AwayOdds,
        };

    private static DateTimeOffset Before(DateTimeOffset at, PricedOutcome of) => at < of.Kickoff ? at : of.Kickoff;
}

using MonPs.Core.Fair;
using MonPs.Core.Odds;
using MonPs.Core.Settings;

namespace MonPs.Core.Opportunities;

/// <summary>The matches to come with their prices; two queries, however many matches there are.</summary>
public sealed class MatchBoardQueries(OddsQueries odds, MonPsSettings settings)
{
    /// <returns>The next kick-off first.</returns>
    public async Task<IReadOnlyList<BoardMatch>> Upcoming(CancellationToken ct)
    {
        var asked = odds.HomeMoves(settings.ReferenceBookmaker, ct);
        var quotes = await odds.Latest(null, null, DateTimeOffset.MaxValue, ct);
        var fair = quotes
            .Where(quote => quote.Bookmaker == settings.ReferenceBookmaker && quote.Line is null)
            .ToDictionary(quote => quote.MatchId, Fair, StringComparer.Ordinal);
        var moves = await asked;
        return
        [
            .. BestPrices
                .Of(quotes)
                .Select(match => new BoardMatch(
                    match,
                    fair.GetValueOrDefault(match.MatchId),
                    moves.GetValueOrDefault(match.MatchId) ?? []
                )),
        ];
    }

    private FairPrices? Fair(LatestQuote quote)
    {
        double[] prices = quote.Draw is { } draw
            ? [(double)quote.Home!.Value, (double)draw, (double)quote.Away!.Value]
            : [(double)quote.Home!.Value, (double)quote.Away!.Value];
        return Margin.Remove(prices, settings.MarginMethod).TryGet(out var fair)
            ? new(
                Odds(fair, 0),
                quote.Draw is null ? null : Odds(fair, 1),
                Odds(fair, prices.Length - 1),
                quote.LastSeenAt!.Value
            )
            : null;
    }

    private static decimal Odds(FairOdds fair, int outcome) => decimal.Round((decimal)fair.OddsOf(outcome), 4);
}

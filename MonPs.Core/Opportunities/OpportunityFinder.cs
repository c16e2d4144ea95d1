using MonPs.Core.Closing;
using MonPs.Core.Fair;
using MonPs.Core.Odds;
using MonPs.Core.Settings;

namespace MonPs.Core.Opportunities;

/// <summary>Finds value bets among the latest quotes (DOMAIN §7). Pure.</summary>
internal sealed class OpportunityFinder(MonPsSettings settings, DateTimeOffset now)
{
    /// <summary>An older reference quote says too little about the price now.</summary>
    public static readonly TimeSpan OldestReference = TimeSpan.FromMinutes(60);
    private static readonly TimeSpan StaleBehind = TimeSpan.FromMinutes(15);

    /// <returns>Above the threshold, the largest edge first.</returns>
    public IReadOnlyList<Opportunity> Find(IEnumerable<LatestQuote> quotes) =>
        [
            .. quotes
                .Where(quote => quote.Bookmaker is not null)
                .GroupBy(quote => (quote.MatchId, quote.Line))
                .SelectMany(OfLine)
                .OrderByDescending(found => found.EdgePercent),
        ];

    private IEnumerable<Opportunity> OfLine(IEnumerable<LatestQuote> line)
    {
        var quotes = line.ToList();
        var reference = quotes.Find(quote => quote.Bookmaker == settings.ReferenceBookmaker);
        if (reference?.LastSeenAt is not { } seenAt || now - seenAt > OldestReference)
            return [];
        var prices = Prices(reference);
        return Margin
            .Remove([.. prices.Select(price => (double)price.Odds)], settings.MarginMethod)
            .TryGet(out var fair)
            ? quotes
                .Where(quote => quote != reference)
                .SelectMany(quote =>
                    Against(quote, reference, prices.Select((price, i) => (price.Outcome, fair.Probabilities[i])))
                )
            : [];
    }

    private IEnumerable<Opportunity> Against(
        LatestQuote quote,
        LatestQuote reference,
        IEnumerable<(Outcome Outcome, double Probability)> fair
    )
    {
        var prices = Prices(quote).ToDictionary(price => price.Outcome, price => price.Odds);
        foreach (var (outcome, probability) in fair)
            if (
                prices.TryGetValue(outcome, out var odds)
                && ClvFormula.Fair(odds, probability) is { } edge
                && edge >= settings.ValueThreshold
            )
                yield return Describe(quote, reference, outcome, odds, probability, edge);
    }

    private Opportunity Describe(
        LatestQuote quote,
        LatestQuote reference,
        Outcome outcome,
        decimal odds,
        double probability,
        decimal edge
    )
    {
        var kelly = ExpectedValue.Kelly((double)odds, probability);
        return new(
            quote.MatchId,
            quote.Sport,
            quote.HomeTeam,
            quote.AwayTeam,
            quote.CommenceTime,
            quote.Line is null ? Market.H2h : Market.Totals,
            outcome,
            quote.Line,
            quote.Bookmaker!,
            odds,
            decimal.Round((decimal)(1 / probability), 4),
            edge,
            quote.LastSeenAt!.Value,
            reference.LastSeenAt!.Value,
            reference.LastSeenAt - quote.LastSeenAt > StaleBehind,
            ClvFormula.IsSuspicious(edge),
            decimal.Round((decimal)kelly * settings.KellyFraction * 100, 4),
            settings.Bankroll is { } bankroll ? ExpectedValue.KellyStake(kelly, settings.KellyFraction, bankroll) : null
        );
    }

    private static List<(Outcome Outcome, decimal Odds)> Prices(LatestQuote quote)
    {
        (Outcome Outcome, decimal? Odds)[] all = quote.Line is null
            ? [(Outcome.Home, quote.Home), (Outcome.Draw, quote.Draw), (Outcome.Away, quote.Away)]
            : [(Outcome.Over, quote.Over), (Outcome.Under, quote.Under)];
        return [.. all.Where(price => price.Odds is not null).Select(price => (price.Outcome, price.Odds!.Value))];
    }
}

using MonPs.Core.Matches;
using MonPs.Core.Odds;
using MonPs.Core.OddsApi;

namespace MonPs.Core.Collecting;

/// <summary>
/// Turns the provider's events into matches and quotes. Pure. Outcomes are matched by name, never by position (they come in
/// alphabetical order); what cannot be a pre-match price is refused and counted, never guessed.
/// </summary>
public static class OddsParser
{
    private const decimal LeastPrice = 1.01m;
    private const decimal MostPrice = 10_000m;

    /// <param name="events">The answer.</param>
    /// <param name="receivedAt">When it came in.</param>
    public static ParsedOdds Read(IReadOnlyList<EventOddsDto> events, DateTimeOffset receivedAt)
    {
        var reading = new Reading(receivedAt);
        foreach (var match in events)
            reading.Add(match);
        return reading.Result();
    }

    private sealed class Reading(DateTimeOffset receivedAt)
    {
        private readonly Dictionary<string, SeenMatch> matches = new(StringComparer.Ordinal);
        private readonly Dictionary<(string, string), SeenH2h> h2h = [];
        private readonly Dictionary<(string, string, decimal), SeenTotals> totals = [];
        private readonly Dictionary<QuoteRefusal, int> refused = [];
        private readonly HashSet<string> bookmakers = new(StringComparer.Ordinal);

        public ParsedOdds Result() =>
            new([.. matches.Values], [.. h2h.Values], [.. totals.Values], refused, bookmakers);

        public void Add(EventOddsDto match)
        {
            if (match.HomeTeam is not { } home || match.AwayTeam is not { } away)
            {
                Refuse(QuoteRefusal.NoTeams);
                return;
            }
            matches[match.Id] = new(match.Id, match.SportKey, home, away, match.CommenceTime.ToUniversalTime())
            {
                IsPriced = match.Bookmakers.Any(bookmaker => bookmaker.Markets.Count > 0),
            };
            foreach (var bookmaker in match.Bookmakers)
            foreach (var market in bookmaker.Markets)
                Add(match, bookmaker, market);
        }

        private void Add(EventOddsDto match, BookmakerDto bookmaker, MarketDto market)
        {
            // Lay prices (h2h_lay) come along with exchanges and are no back prices; other markets were not asked for.
            if (market.Key is not ("h2h" or "totals"))
                return;
            bookmakers.Add(bookmaker.Key);
            var source = (market.LastUpdate ?? bookmaker.LastUpdate)?.ToUniversalTime();
            if (receivedAt >= match.CommenceTime || source >= match.CommenceTime)
                Refuse(QuoteRefusal.InPlay);
            else if (market.Outcomes.Any(outcome => !IsPrice(outcome.Price)))
                Refuse(QuoteRefusal.ImpossiblePrice);
            else if (market.Key == "h2h")
                AddH2h(match, bookmaker.Key, market.Outcomes, source);
            else
                AddTotals(match, bookmaker.Key, market.Outcomes, source);
        }

        private void AddH2h(
            EventOddsDto match,
            string bookmaker,
            IReadOnlyList<OutcomeDto> outcomes,
            DateTimeOffset? source
        )
        {
            var (home, draw, away) = (
                Named(outcomes, match.HomeTeam!),
                Named(outcomes, "Draw"),
                Named(outcomes, match.AwayTeam!)
            );
            var known = (home is null ? 0 : 1) + (draw is null ? 0 : 1) + (away is null ? 0 : 1);
            if (home is null || away is null || known != outcomes.Count)
                Refuse(QuoteRefusal.UnknownOutcome);
            else
                h2h[(match.Id, bookmaker)] = new(match.Id, bookmaker, home.Value, draw, away.Value, source);
        }

        private void AddTotals(
            EventOddsDto match,
            string bookmaker,
            IReadOnlyList<OutcomeDto> outcomes,
            DateTimeOffset? source
        )
        {
            foreach (var line in outcomes.GroupBy(outcome => outcome.Point))
            {
                var (over, under) = (Named([.. line], "Over"), Named([.. line], "Under"));
                if (line.Key is not { } point || over is null || under is null || Math.Abs(point) > 999)
                    Refuse(QuoteRefusal.UnknownOutcome);
                else
                    totals[(match.Id, bookmaker, decimal.Round(point, 2))] = new(
                        match.Id,
                        bookmaker,
                        decimal.Round(point, 2),
                        over.Value,
                        under.Value,
                        source
                    );
            }
        }

        // Rounded as the column rounds, so that an unchanged price compares as unchanged.
        private static decimal? Named(IReadOnlyList<OutcomeDto> outcomes, string name) =>
            outcomes.FirstOrDefault(outcome => outcome.Name == name) is { } found
                ? decimal.Round(found.Price, 3)
                : null;

        private static bool IsPrice(decimal price) => price > LeastPrice && price < MostPrice;

        private void Refuse(QuoteRefusal reason) => refused[reason] = refused.GetValueOrDefault(reason) + 1;
    }
}

namespace MonPs.Core.Demo;

/// <summary>
/// The odds of one answer. A price is the one at the bookmaker's `last_update`, so it lags the clock honestly; after kick-off
/// it goes on with in-play prices and no flag, as the real service does.
/// </summary>
sealed class DemoOddsBoard(DemoMarket market, DemoQuery query, DateTimeOffset now)
{
    readonly DemoBookmaker[] _bookmakers = [.. query.Bookmakers];

    public DemoWireEventOdds Of(DemoFixture of) =>
        new(
            of.Id,
            of.League.Key,
            of.League.Title,
            query.Time(of.Kickoff),
            of.HomeTeam,
            of.AwayTeam,
            [.. _bookmakers.Select(bookmaker => Bookmaker(of, bookmaker)).Where(each => each.Markets.Count > 0)]
        );

    DemoWireBookmaker Bookmaker(DemoFixture fixture, DemoBookmaker bookmaker)
    {
        var seen = market.SeenAt(fixture, bookmaker, now);
        var markets = query.Markets.Select(key => Market(key, fixture, bookmaker, seen)).OfType<DemoWireMarket>();
        return new DemoWireBookmaker(bookmaker.Key, bookmaker.Title, query.Time(seen), [.. markets]);
    }

    DemoWireMarket? Market(string key, DemoFixture fixture, DemoBookmaker bookmaker, DateTimeOffset seen) =>
        key switch
        {
            "h2h" => new(key, query.Time(seen), H2h(fixture, market.H2h(fixture, bookmaker, seen))),
            "totals" when market.Totals(fixture, bookmaker, seen) is { } totals => new(
                key,
                query.Time(seen),
                [new("Over", Price(totals.Over), totals.Line), new("Under", Price(totals.Under), totals.Line)]
            ),
            _ => null,
        };

    // The wire's order is alphabetical with the draw last: the home team is first only by chance.
    List<DemoWireOutcome> H2h(DemoFixture fixture, DemoH2hPrices prices)
    {
        List<DemoWireOutcome> outcomes =
        [
            new(fixture.HomeTeam, Price(prices.Home)),
            new(fixture.AwayTeam, Price(prices.Away)),
        ];
        outcomes.Sort((one, other) => string.CompareOrdinal(one.Name, other.Name));
        outcomes.Add(new("Draw", Price(prices.Draw)));
        return outcomes;
    }

    decimal Price(decimal odds) => query.WantsAmericanOdds ? American(odds) : odds;

    static decimal American(decimal odds) =>
        odds >= 2 ? Math.Round((odds - 1) * 100) : Math.Round(-100 / Math.Max(odds - 1, 0.001m));
}

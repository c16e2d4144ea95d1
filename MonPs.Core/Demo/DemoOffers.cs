using MonPs.Core.Odds;

namespace MonPs.Core.Demo;

/// <summary>One price a bettor can take; <paramref name="Edge"/> is what a unit stake earns at the sharp belief.</summary>
sealed record DemoOffer(string Bookmaker, Outcome Selection, decimal? Line, decimal Odds, double Edge);

/// <summary>All soft prices of a match at one moment, against what the sharp bookmaker believes at that moment.</summary>
sealed class DemoOffers(DemoMarket market, DemoFixture fixture, DateTimeOffset at)
{
    static readonly Outcome[] H2hSides = [Outcome.Home, Outcome.Draw, Outcome.Away];
    static readonly Outcome[] TotalsSides = [Outcome.Over, Outcome.Under];

    readonly DemoRates _sharp = market.Rates(fixture, DemoBookmaker.Pinnacle, at);

    public decimal? SharpLine => market.Totals(fixture, DemoBookmaker.Pinnacle, at)?.Line;

    public IEnumerable<DemoOffer> H2h()
    {
        var fair = DemoChances.H2h(_sharp, new DemoScore(0, 0));
        return from bookmaker in Soft
            let prices = market.H2h(fixture, bookmaker, at)
            from offer in Sides(bookmaker, H2hSides, null, [prices.Home, prices.Draw, prices.Away], fair)
            select offer;
    }

    public IEnumerable<DemoOffer> Totals()
    {
        var goals = new DemoGoalCount(_sharp.Total);
        return from bookmaker in Soft
            let prices = market.Totals(fixture, bookmaker, at)
            where prices is not null
            let fair = goals.OverUnder(prices.Line)
            from offer in Sides(bookmaker, TotalsSides, prices.Line, [prices.Over, prices.Under], fair)
            select offer;
    }

    static IEnumerable<DemoBookmaker> Soft => DemoBookmaker.All.Where(bookmaker => !bookmaker.IsSharp);

    static IEnumerable<DemoOffer> Sides(
        DemoBookmaker bookmaker,
        Outcome[] sides,
        decimal? line,
        decimal[] odds,
        double[] fair
    ) => sides.Select((side, n) => new DemoOffer(bookmaker.Key, side, line, odds[n], ((double)odds[n] * fair[n]) - 1));
}

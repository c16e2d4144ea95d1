using MonPs.Core.Fair;
using MonPs.Core.Odds;
using MonPs.Core.Opportunities;

namespace MonPs.Tests.Core.Opportunities;

public sealed class MarketTableTests
{
    private static readonly DateTimeOffset Kickoff = new(2026, 8, 21, 19, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_reference_comes_first_and_the_best_price_is_one_that_is_still_there()
    {
        var market = Assert.Single(
            Of([H2h("winamax_fr", -3, -1, 2.10m), H2h("unibet_fr", -5, -3, 9m), H2h("pinnacle", -3, -1, 2.00m)])
        );
        Assert.Equal(["pinnacle", "winamax_fr", "unibet_fr"], market.Books.Select(book => book.Bookmaker));
        Assert.False(market.Books[2].IsCurrent);
        Assert.Equal(new BestPrice(2.10m, "winamax_fr"), market.Best(Outcome.Home));
        Assert.InRange(market.FairOf(Outcome.Home)!.Value, 2.0001m, 2.10m);
    }

    [Fact]
    public void A_price_first_seen_after_kick_off_belongs_to_another_market() =>
        Assert.Empty(Of([H2h("pinnacle", 0, 1, 1.01m)]));

    [Fact]
    public void Without_the_reference_there_is_no_fair_price()
    {
        var market = Assert.Single(Of([H2h("winamax_fr", -3, -1, 2.10m)]));
        Assert.Null(market.Fair);
        Assert.NotNull(market.Books[0].Margin);
    }

    private static IReadOnlyList<MarketTable> Of(IReadOnlyList<H2hQuote> quotes) =>
        MarketTable.Of(new(quotes, []), Kickoff, "pinnacle", MarginMethod.Power);

    private static H2hQuote H2h(string bookmaker, double from, double to, decimal home) =>
        new()
        {
            MatchId = "m",
            Bookmaker = bookmaker,
            HomeOdds = home,
            DrawOdds = 3.4m,
            AwayOdds = 3.8m,
            CollectedAt = Kickoff.AddHours(from),
            LastSeenAt = Kickoff.AddHours(to),
        };
}

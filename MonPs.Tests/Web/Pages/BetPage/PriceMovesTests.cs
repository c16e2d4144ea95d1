using MonPs.Core.Bets;
using MonPs.Core.Odds;
using MonPs.Web.Components.Parts.Charts;
using MonPs.Web.Pages.BetPage;

namespace MonPs.Tests.Web.Pages.BetPage;

public class PriceMovesTests
{
    static readonly DateTimeOffset Kickoff = new(2026, 8, 21, 19, 0, 0, TimeSpan.Zero);

    static readonly Bet Bet = new()
    {
        MatchName = "A vs B",
        Market = Market.Totals,
        Selection = "Under 2.5",
        Line = 2.5m,
        KickoffTime = Kickoff,
    };

    [Fact]
    public void Nothing_at_or_after_kick_off_is_in_the_picture()
    {
        var quotes = new MatchQuotes([], [Quote(-3, 1, 2.1m), Quote(0, 1, 5m), Quote(-3, 1, 9m, line: 3)]);
        Assert.Equal<ChartPoint>([new(-3, 2.1), new(0, 2.1)], PriceMoves.Of(quotes, Bet, "pinnacle"));
    }

    [Fact]
    public void Another_bookmaker_has_a_line_of_its_own() =>
        Assert.Empty(PriceMoves.Of(new([], [Quote(-3, -1, 2.1m)]), Bet, "winamax_fr"));

    static TotalsQuote Quote(double from, double to, decimal under, decimal line = 2.5m) =>
        new()
        {
            MatchId = "m",
            Bookmaker = "pinnacle",
            Line = line,
            OverOdds = 1.5m,
            UnderOdds = under,
            CollectedAt = Kickoff.AddHours(from),
            LastSeenAt = Kickoff.AddHours(to),
        };
}

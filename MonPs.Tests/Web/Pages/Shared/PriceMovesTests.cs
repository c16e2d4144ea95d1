using MonPs.Core.Odds;
using MonPs.Web.Components.Parts.Charts;
using MonPs.Web.Pages.Shared;

namespace MonPs.Tests.Web.Pages.Shared;

public class PriceMovesTests
{
    static readonly DateTimeOffset Kickoff = new(2026, 8, 21, 19, 0, 0, TimeSpan.Zero);

    static readonly PricedOutcome Under = new(Outcome.Under, 2.5m, Kickoff);

    [Fact]
    public void Nothing_at_or_after_kick_off_is_in_the_picture()
    {
        var quotes = new MatchQuotes([], [Quote(-3, 1, 2.1m), Quote(0, 1, 5m), Quote(-3, 1, 9m, line: 3)]);
        Assert.Equal<ChartPoint>([new(-3, 2.1), new(0, 2.1)], PriceMoves.Of(quotes, Under, "pinnacle"));
    }

    [Fact]
    public void Another_bookmaker_has_a_line_of_its_own() =>
        Assert.Empty(PriceMoves.Of(new([], [Quote(-3, -1, 2.1m)]), Under, "winamax_fr"));

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

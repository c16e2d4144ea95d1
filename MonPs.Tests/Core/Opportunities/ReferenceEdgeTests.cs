using MonPs.Core.Fair;
using MonPs.Core.Odds;
using MonPs.Core.Opportunities;

namespace MonPs.Tests.Core.Opportunities;

public class ReferenceEdgeTests
{
    static readonly DateTimeOffset At = new(2026, 8, 21, 15, 0, 0, TimeSpan.Zero);

    static readonly MatchQuotes Quotes = new(
        [H2h("pinnacle", 3m, At.AddHours(-2)), H2h("pinnacle", 2m, At), H2h("winamax_fr", 5m, At)],
        [Total(2.5m, 1.90m, 2.00m)]
    );

    [Fact]
    public void The_latest_price_of_the_reference_counts()
    {
        // 2 / 4 / 4 leaves no margin: fair is 50 %, so 2.10 is worth 5 %.
        var edge = Of(Outcome.Home, null, 2.10m);
        Assert.Equal((5m, At), (edge!.Percent, edge.SeenAt));
    }

    [Fact]
    public void A_line_has_its_own_fair_price() =>
        // 1.90 / 2.00, multiplicative: q = 0.512821 (DOMAIN §4).
        Assert.Equal(2.5641m, Of(Outcome.Over, 2.5m, 2m)!.Percent);

    [Fact]
    public void Another_line_says_nothing() => Assert.Null(Of(Outcome.Over, 3m, 2m));

    static ReferenceEdge? Of(Outcome outcome, decimal? line, decimal odds) =>
        ReferenceEdge.Of(Quotes, "pinnacle", MarginMethod.Multiplicative, outcome, line, odds);

    static H2hQuote H2h(string bookmaker, decimal home, DateTimeOffset at) =>
        new()
        {
            MatchId = "m",
            Bookmaker = bookmaker,
            HomeOdds = home,
            DrawOdds = 4,
            AwayOdds = 4,
            CollectedAt = at,
            LastSeenAt = at,
        };

    static TotalsQuote Total(decimal line, decimal over, decimal under) =>
        new()
        {
            MatchId = "m",
            Bookmaker = "pinnacle",
            Line = line,
            OverOdds = over,
            UnderOdds = under,
            CollectedAt = At,
            LastSeenAt = At,
        };
}

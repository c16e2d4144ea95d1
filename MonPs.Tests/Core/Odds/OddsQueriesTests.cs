using MonPs.Core.Odds;
using MonPs.Tests.Support;
using static MonPs.Tests.Support.CoreSteps;

namespace MonPs.Tests.Core.Odds;

public sealed class OddsQueriesTests(PostgresFixture postgres) : CoreTestBase(postgres)
{
    private OddsQueries Queries => Core.Get<OddsQueries>();

    [Fact]
    public async Task An_upcoming_match_shows_the_best_price_of_each_outcome_and_line()
    {
        await Core.Receive(
            Before(90),
            new WireMatch(MatchId, Kickoff)
                .H2h("pinnacle", 2.10m, 3.40m, 3.80m, Before(90))
                .H2h("unibet_fr", 2.05m, 3.50m, 3.70m, Before(90))
                .Totals("pinnacle", 2.5m, 1.90m, 2.00m, Before(90))
        );
        var match = Assert.Single(await Queries.Upcoming(null, Ct));

        Assert.Equal(
            (new BestPrice(2.10m, "pinnacle"), new BestPrice(3.50m, "unibet_fr"), new BestPrice(3.80m, "pinnacle")),
            (match.Home, match.Draw, match.Away)
        );
        Assert.Equal([new TotalsLine(2.5m, new(1.90m, "pinnacle"), new(2.00m, "pinnacle"))], match.Totals);
    }

    [Fact]
    public async Task A_price_that_was_taken_away_is_not_shown_any_more()
    {
        await Core.Receive(
            Before(90),
            new WireMatch(MatchId, Kickoff).H2h("unibet_fr", 2.50m, 3.40m, 3.80m, Before(90))
        );
        await Core.Receive(
            Before(60),
            new WireMatch(MatchId, Kickoff).H2h("pinnacle", 2.10m, 3.40m, 3.80m, Before(60))
        );

        Assert.Equal(new BestPrice(2.10m, "pinnacle"), (await Queries.UpcomingById(MatchId, Ct))!.Home);
    }

    [Fact]
    public async Task A_match_without_prices_is_there_with_none_and_a_started_one_is_not()
    {
        await Core.Receive(Before(90), new WireMatch(MatchId, Kickoff), new WireMatch("m2", Kickoff.AddHours(2)));
        Core.Clock.Now = Kickoff;

        var match = Assert.Single(await Queries.Upcoming("soccer_epl", Ct));
        Assert.Equal(("m2", null, null), (match.MatchId, match.Home, match.LastSeenAt));
        Assert.Empty(await Queries.Upcoming("soccer_x", Ct));
        Assert.Null(await Queries.UpcomingById(MatchId, Ct));
    }
}

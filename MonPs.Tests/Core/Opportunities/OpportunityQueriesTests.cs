using MonPs.Core.Fair;
using MonPs.Core.Odds;
using MonPs.Core.Opportunities;
using MonPs.Core.Settings;
using MonPs.Tests.Support;
using static MonPs.Tests.Support.CoreSteps;

namespace MonPs.Tests.Core.Opportunities;

public sealed class OpportunityQueriesTests(PostgresFixture postgres) : CoreTestBase(postgres)
{
    protected override MonPsSettings Adjust(MonPsSettings settings) =>
        settings with
        {
            MarginMethod = MarginMethod.Multiplicative,
            Bankroll = 1000m,
        };

    [Fact]
    public async Task A_price_above_the_references_fair_odds_is_found_with_its_edge_and_kelly_stake()
    {
        // Fair: 1/1.9 and 1/2.0 of 1.0263 → over 0.512821, so 2.10 is worth +7.6923 %.
        await Collect(Before(60), match => match.Totals("unibet_nl", 2.5m, 2.10m, 1.75m, Before(60)));

        var found = Assert.Single(await Now());
        Assert.Equal(
            (Outcome.Over, 2.5m, "unibet_nl", 2.10m),
            (found.Outcome, found.Line, found.Bookmaker, found.Odds)
        );
        Assert.Equal(7.6923m, found.EdgePercent);
        Assert.Equal(17.48m, found.KellyStake);
        Assert.False(found.IsStale);
    }

    [Fact]
    public async Task A_price_of_another_line_is_never_compared()
    {
        await Collect(Before(60), match => match.Totals("unibet_nl", 3.0m, 2.80m, 1.40m, Before(60)));
        Assert.Empty(await Now());
    }

    [Fact]
    public async Task A_reference_quote_older_than_an_hour_finds_nothing()
    {
        await Collect(Before(200), match => match.Totals("unibet_nl", 2.5m, 2.10m, 1.75m, Before(200)));
        Core.Clock.Now = Before(200).AddMinutes(61);
        Assert.Empty(await Now());
    }

    [Fact]
    public async Task A_price_older_than_the_references_by_more_than_a_quarter_of_an_hour_is_stale()
    {
        await Collect(Before(90), match => match.Totals("unibet_nl", 2.5m, 2.10m, 1.75m, Before(90)));
        await Collect(Before(70), match => match);
        Assert.True(Assert.Single(await Now()).IsStale);
    }

    [Fact]
    public async Task A_match_that_has_kicked_off_offers_nothing()
    {
        await Collect(Before(10), match => match.Totals("unibet_nl", 2.5m, 2.10m, 1.75m, Before(10)));
        Core.Clock.Now = Kickoff;
        Assert.Empty(await Now());
    }

    private Task<IReadOnlyList<Opportunity>> Now() =>
        Core.Get<OpportunityQueries>().Now(TestContext.Current.CancellationToken);

    private async Task Collect(DateTimeOffset at, Func<WireMatch, WireMatch> more)
    {
        Core.Clock.Now = at;
        await Core.Receive(at, more(new WireMatch(MatchId, Kickoff).Totals("pinnacle", 2.5m, 1.90m, 2.00m, at)));
    }
}

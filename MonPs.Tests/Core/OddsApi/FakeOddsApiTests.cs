using MonPs.Core.OddsApi;
using MonPs.Tests.Support;
using Xunit;

namespace MonPs.Tests.Core.OddsApi;

/// <summary>The stand-in must be as strict as the contract, or every test that leans on it proves nothing.</summary>
public class FakeOddsApiTests : OddsApiTestBase
{
    Task<OddsApiAnswer<IReadOnlyList<EventOddsDto>>> Ask(
        IReadOnlyList<string> markets,
        IReadOnlyList<string> bookmakers
    ) => Api.GetOdds(League, new OddsRequest(markets, bookmakers), Ct);

    static string[] Books(int count) => [.. Enumerable.Range(0, count).Select(n => $"book{n}")];

    [Theory]
    [InlineData(1, 10, 1)]
    [InlineData(2, 10, 2)]
    [InlineData(2, 11, 4)]
    public async Task Odds_cost_markets_times_started_tens_of_books(int markets, int books, int cost)
    {
        Fake.SetOdds(League, OddsApiBodies.Odds);

        var answer = await Ask([.. new[] { "h2h", "totals" }.Take(markets)], Books(books));

        Assert.Equal(new Credits(500 - cost, cost, cost), answer.Credits);
    }

    [Fact]
    public async Task An_answer_without_events_is_free() =>
        Assert.Equal(new Credits(500, 0, 0), (await Ask(["h2h"], ["pinnacle"])).Credits);

    [Fact]
    public async Task Sports_and_events_are_free_and_scores_are_not()
    {
        Assert.Equal(0, (await Api.GetSports(all: true, Ct)).Credits.Last);
        Assert.Equal(0, (await Api.GetEvents(League, Ct)).Credits.Last);
        Assert.Equal(1, (await Api.GetScores(League, daysFrom: null, Ct)).Credits.Last);
        Assert.Equal(2, (await Api.GetScores(League, daysFrom: 1, Ct)).Credits.Last);
        Assert.Equal(3, Fake.CreditsUsed);
    }

    [Fact]
    public async Task Odds_are_cut_to_what_was_asked()
    {
        Fake.SetOdds(League, OddsApiBodies.Odds);

        var odds = (await Ask(["totals"], ["pinnacle", "matchbook"])).Value;

        var book = Assert.Single(odds[0].Bookmakers);
        Assert.Equal(("pinnacle", "totals"), (book.Key, Assert.Single(book.Markets).Key));
        Assert.Equal("Atlético Northern", odds[0].AwayTeam);
    }

    [Fact]
    public async Task Lay_prices_come_along_with_h2h()
    {
        Fake.SetOdds(League, OddsApiBodies.Odds);

        var book = Assert.Single((await Ask(["h2h"], ["matchbook"])).Value[0].Bookmakers);

        Assert.Equal("h2h_lay", Assert.Single(book.Markets).Key);
    }

    [Fact]
    public async Task A_window_of_kick_offs_is_kept()
    {
        Fake.SetOdds(League, OddsApiBodies.Odds);
        var noon = new DateTimeOffset(2026, 8, 23, 12, 0, 0, TimeSpan.Zero);

        var odds = await Api.GetOdds(League, new(["h2h"], ["pinnacle"], noon, noon.AddDays(1)), Ct);

        Assert.EndsWith("2", Assert.Single(odds.Value).Id, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_key_is_refused()
    {
        ApiKey = "wrong-key";

        Assert.Equal(OddsApiError.KeyRefused, (await RefusedOdds()).Error);
    }

    [Fact]
    public async Task Spent_credits_are_refused()
    {
        Fake.SetOdds(League, OddsApiBodies.Odds);
        Fake.CreditsRemaining = 1;

        Assert.Equal(OddsApiError.CreditsSpent, (await RefusedOdds()).Error);
        Assert.Equal(1, Fake.CreditsRemaining);
    }

    [Fact]
    public async Task Unknown_leagues_and_markets_and_a_call_without_books_are_refused()
    {
        var league = await Assert.ThrowsAsync<OddsApiException>(() => Api.GetEvents("soccer_moon", Ct));
        var market = await Assert.ThrowsAsync<OddsApiException>(() => Ask(["btts"], ["pinnacle"]));
        var region = await Assert.ThrowsAsync<OddsApiException>(() => Ask(["h2h"], []));

        Assert.Equal(
            [OddsApiError.LeagueUnknown, OddsApiError.MarketRefused, OddsApiError.RequestRefused],
            [league.Error, market.Error, region.Error]
        );
    }
}

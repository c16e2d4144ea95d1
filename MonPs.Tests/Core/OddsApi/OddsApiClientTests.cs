using System.Text;
using MonPs.Core.OddsApi;
using MonPs.Tests.Support;
using Xunit;

namespace MonPs.Tests.Core.OddsApi;

public class OddsApiClientTests : OddsApiTestBase
{
    [Fact]
    public async Task The_answer_carries_the_values_and_the_body_as_received()
    {
        Fake.Enqueue(OddsPath, FakeAnswer.Json(OddsApiBodies.Odds));

        var answer = await GetOdds();

        Assert.Equal(2, answer.Value.Count);
        Assert.Equal(OddsApiBodies.Odds, Encoding.UTF8.GetString(answer.Raw));
    }

    [Fact]
    public async Task The_credit_headers_are_read()
    {
        Fake.Enqueue(OddsPath, FakeAnswer.Json("[]").WithCredits(remaining: 488, used: 12, last: 2));

        Assert.Equal(new Credits(488, 12, 2), (await GetOdds()).Credits);
    }

    [Fact]
    public async Task A_missing_or_garbled_credit_header_is_unknown_and_not_zero()
    {
        var headers = new Dictionary<string, string> { ["x-requests-used"] = "12", ["x-requests-last"] = "two" };
        Fake.Enqueue(OddsPath, FakeAnswer.Json("[]") with { Headers = headers });

        Assert.Equal(new Credits(null, 12, null), (await GetOdds()).Credits);
    }

    [Fact]
    public async Task The_odds_request_says_exactly_what_the_contract_wants()
    {
        var from = new DateTimeOffset(2026, 8, 22, 16, 0, 0, 123, TimeSpan.FromHours(2));
        var request = new OddsRequest([" h2h", "totals "], ["pinnacle", " pmu_fr"], from, from.AddDays(1));

        await Api.GetOdds(League, request, Ct);

        var sent = Assert.Single(Fake.Requests);
        Assert.Equal(OddsPath, sent.Path);
        Assert.Equal(
            "?oddsFormat=decimal&dateFormat=iso&markets=h2h,totals&bookmakers=pinnacle,pmu_fr"
                + "&commenceTimeFrom=2026-08-22T14:00:00Z&commenceTimeTo=2026-08-23T14:00:00Z"
                + $"&apiKey={FakeOddsApi.Key}",
            sent.QueryString
        );
    }

    [Fact]
    public async Task The_other_endpoints_are_asked_at_their_addresses()
    {
        await Api.GetSports(all: false, Ct);
        await Api.GetSports(all: true, Ct);
        await Api.GetEvents(League, Ct);
        await Api.GetScores(League, daysFrom: null, Ct);
        await Api.GetScores(League, daysFrom: 3, Ct);

        Assert.Equal(
            [
                "/sports",
                "/sports?all=true",
                "/sports/soccer_epl/events",
                "/sports/soccer_epl/scores",
                "/sports/soccer_epl/scores?daysFrom=3",
            ],
            Fake.Requests.Select(AddressWithoutKey)
        );
    }

    static string AddressWithoutKey(FakeRequest request) =>
        request.Path + request.QueryString.Replace($"apiKey={FakeOddsApi.Key}", "").TrimEnd('&', '?');

    [Fact]
    public async Task Events_and_scores_are_read_through_the_wire()
    {
        Fake.SetOdds(League, OddsApiBodies.Odds);
        Fake.SetScores(League, OddsApiBodies.Scores);

        Assert.Equal(2, (await Api.GetEvents(League, Ct)).Value.Count);
        Assert.Equal(2, (await Api.GetScores(League, daysFrom: null, Ct)).Value.Count);
    }

    [Fact]
    public async Task A_base_url_with_a_slash_at_its_end_is_the_same()
    {
        BaseUrl = new Uri(Fake.BaseUrl + "/");

        await Api.GetSports(all: false, Ct);

        Assert.Equal("/sports", Assert.Single(Fake.Requests).Path);
    }

    [Fact]
    public async Task Blanks_and_line_ends_around_the_key_are_not_sent()
    {
        ApiKey = $" {FakeOddsApi.Key}\n";

        await Api.GetSports(all: false, Ct);

        Assert.Equal(FakeOddsApi.Key, Assert.Single(Fake.Requests)["apiKey"]);
    }

    [Fact]
    public async Task A_key_with_reserved_characters_arrives_whole()
    {
        ApiKey = Fake.AcceptedKey = "a&b=c+d/é";

        await Api.GetSports(all: false, Ct);

        Assert.Equal("a&b=c+d/é", Assert.Single(Fake.Requests)["apiKey"]);
    }

    [Fact]
    public async Task Options_are_asked_again_at_every_call()
    {
        var api = Api;
        ApiKey = "";
        await Assert.ThrowsAsync<OddsApiException>(() => api.GetSports(all: false, Ct));
        ApiKey = FakeOddsApi.Key;

        Assert.NotEmpty((await api.GetSports(all: false, Ct)).Value);
    }

    [Fact]
    public async Task Without_a_key_nothing_is_sent()
    {
        ApiKey = " ";

        Assert.Equal(OddsApiError.KeyMissing, (await RefusedOdds()).Error);
        Assert.Empty(Fake.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("../sports")]
    [InlineData("soccer epl")]
    public async Task What_cannot_be_a_league_is_unknown_and_nothing_is_sent(string league)
    {
        var refused = await Assert.ThrowsAsync<OddsApiException>(() => Api.GetEvents(league, Ct));

        Assert.Equal(OddsApiError.LeagueUnknown, refused.Error);
        Assert.Empty(Fake.Requests);
    }

    [Fact]
    public async Task A_caller_who_cancels_gets_a_cancellation_and_not_an_error()
    {
        Fake.Always(OddsPath, FakeAnswer.Never);
        using var leaving = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Api.GetOdds(League, new OddsRequest(["h2h"], ["pinnacle"]), leaving.Token)
        );
        Assert.Single(Fake.Requests);
    }
}

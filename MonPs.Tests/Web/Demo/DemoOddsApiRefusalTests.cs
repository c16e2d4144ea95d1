using System.Net;
using MonPs.Web.Demo;
using Xunit;

namespace MonPs.Tests.Web.Demo;

public sealed class DemoOddsApiRefusalTests : DemoOddsApiHost
{
    [Theory]
    [InlineData("sports", 401, "MISSING_KEY")]
    [InlineData("sports/soccer_epl/odds?apiKey=&regions=eu", 401, "MISSING_KEY")]
    [InlineData("sports?apiKey=x&all=yes", 422, "INVALID_ALL_SPORTS_PARAM")]
    [InlineData("sports/cricket/odds?apiKey=x&regions=eu", 404, "UNKNOWN_SPORT")]
    [InlineData("sports/cricket/events?apiKey=x", 404, "UNKNOWN_SPORT")]
    [InlineData("sports/cricket/scores?apiKey=x", 404, "UNKNOWN_SPORT")]
    [InlineData("sports/soccer_epl/odds?apiKey=x", 422, "MISSING_REGION")]
    [InlineData("sports/soccer_epl/odds?apiKey=x&regions=mars", 422, "INVALID_REGION")]
    [InlineData("sports/soccer_epl/odds?apiKey=x&bookmakers=pinnacle,bet365", 422, "INVALID_BOOKMAKERS")]
    [InlineData("sports/soccer_epl/odds?apiKey=x&bookmakers=pinnacle&markets=h2h,nonsense", 422, "INVALID_MARKET")]
    [InlineData("sports/soccer_epl/odds?apiKey=x&bookmakers=pinnacle&markets=h2h,%20totals", 422, "INVALID_MARKET")]
    [InlineData("sports/soccer_epl/odds?apiKey=x&bookmakers=pinnacle&markets=btts", 422, "INVALID_MARKET")]
    [InlineData("sports/soccer_epl/odds?apiKey=x&bookmakers=pinnacle&markets=outrights", 422, "INVALID_MARKET_COMBO")]
    [InlineData("sports/soccer_epl/odds?apiKey=x&regions=eu&oddsFormat=roman", 422, "INVALID_ODDS_FORMAT")]
    [InlineData("sports/soccer_epl/odds?apiKey=x&regions=eu&dateFormat=roman", 422, "INVALID_DATE_FORMAT")]
    [InlineData(
        "sports/soccer_epl/events?apiKey=x&commenceTimeFrom=2026-08-21T17:00:00.0Z",
        422,
        "INVALID_COMMENCE_TIME_FROM"
    )]
    [InlineData("sports/soccer_epl/events?apiKey=x&commenceTimeTo=tomorrow", 422, "INVALID_COMMENCE_TIME_TO")]
    [InlineData("sports/soccer_epl/events?apiKey=x&eventIds=1", 422, "INVALID_EVENT_IDS")]
    [InlineData("sports/soccer_epl/scores?apiKey=x&daysFrom=4", 422, "INVALID_SCORES_DAYS_FROM")]
    public async Task A_faulty_call_is_refused_as_the_service_refuses_it(string path, int status, string code)
    {
        using var answer = await Get(path);
        var body = await Body(answer);
        Assert.Equal((HttpStatusCode)status, answer.StatusCode);
        Names(body, "message", "error_code", "details_url");
        Assert.Equal(code, body.GetProperty("error_code").GetString());
        Assert.Equal("0", Header(answer, "x-requests-last"));
    }

    [Theory]
    [InlineData("sports?apiKey=x", 0)]
    [InlineData("sports/soccer_epl/events?apiKey=x", 0)]
    [InlineData("sports/soccer_epl/odds?apiKey=x&regions=eu,fr", 2)]
    [InlineData("sports/soccer_epl/odds?apiKey=x&bookmakers=pinnacle,pmu_fr&markets=h2h,totals", 2)]
    [InlineData("sports/soccer_epl/odds?apiKey=x&regions=eu&commenceTimeFrom=2030-01-01T00:00:00Z", 0)]
    [InlineData("sports/soccer_germany_bundesliga/odds?apiKey=x&regions=eu", 0)]
    [InlineData("sports/soccer_epl/scores?apiKey=x", 1)]
    [InlineData("sports/soccer_epl/scores?apiKey=x&daysFrom=3", 2)]
    public async Task A_call_costs_what_the_contract_says(string path, int cost)
    {
        using var answer = await Get(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal($"{cost}", Header(answer, "x-requests-last"));
        Assert.Equal($"{cost}", Header(answer, "x-requests-used"));
        Assert.Equal($"{DemoCredits.Plan - cost}", Header(answer, "x-requests-remaining"));
    }

    [Fact]
    public async Task Credits_add_up_and_start_again_on_the_first_of_the_month()
    {
        for (var call = 0; call < 3; call++)
            (await Get("sports/soccer_epl/scores?apiKey=x&daysFrom=1")).Dispose();
        using (var answer = await Get("sports?apiKey=x"))
            Assert.Equal("6", Header(answer, "x-requests-used"));
        SetClock(new DateTimeOffset(2026, 9, 1, 0, 0, 0, TimeSpan.Zero));
        using var next = await Get("sports?apiKey=x");
        Assert.Equal("0", Header(next, "x-requests-used"));
    }
}

using System.Net;
using System.Net.Sockets;
using System.Text;
using MonPs.Core.OddsApi;
using MonPs.Tests.Support;
using Xunit;

namespace MonPs.Tests.Core.OddsApi;

public class OddsApiErrorTests : OddsApiTestBase
{
    [Theory]
    [InlineData(401, "MISSING_KEY", OddsApiError.KeyMissing)]
    [InlineData(401, "INVALID_KEY", OddsApiError.KeyRefused)]
    [InlineData(401, "OUT_OF_USAGE_CREDITS", OddsApiError.CreditsSpent)]
    [InlineData(401, "DEACTIVATED_KEY", OddsApiError.KeyDeactivated)]
    [InlineData(403, "DEACTIVATED_KEY", OddsApiError.KeyDeactivated)]
    [InlineData(401, "HISTORICAL_UNAVAILABLE_ON_FREE_USAGE_PLAN", OddsApiError.HistoryNotInPlan)]
    [InlineData(403, "HISTORICAL_UNAVAILABLE_ON_FREE_USAGE_PLAN", OddsApiError.HistoryNotInPlan)]
    [InlineData(404, "UNKNOWN_SPORT", OddsApiError.LeagueUnknown)]
    [InlineData(404, "EVENT_NOT_FOUND", OddsApiError.EventUnknown)]
    [InlineData(422, "INVALID_MARKET", OddsApiError.MarketRefused)]
    [InlineData(422, "INVALID_MARKET_COMBO", OddsApiError.MarketRefused)]
    [InlineData(422, "INVALID_BOOKMAKERS", OddsApiError.BookmakersRefused)]
    [InlineData(422, "INVALID_REGION", OddsApiError.RequestRefused)]
    [InlineData(422, "INVALID_COMMENCE_TIME_FROM", OddsApiError.RequestRefused)]
    [InlineData(422, "A_CODE_OF_TOMORROW", OddsApiError.RequestRefused)]
    [InlineData(404, "A_CODE_OF_TOMORROW", OddsApiError.RequestRefused)]
    [InlineData(200, "MISSING_KEY", OddsApiError.KeyMissing)]
    [InlineData(200, "A_CODE_OF_TOMORROW", OddsApiError.RequestRefused)]
    public async Task Every_refusal_has_its_name_and_is_never_repeated(int status, string code, OddsApiError expected)
    {
        Fake.Always(OddsPath, FakeAnswer.Error(status, code, "the provider's words"));

        var refused = await RefusedOdds();

        Assert.Equal(
            (expected, status, code, "the provider's words"),
            (refused.Error, refused.Status, refused.ErrorCode, refused.ProviderMessage)
        );
        Assert.Single(Fake.Requests);
    }

    [Theory]
    [InlineData(401, OddsApiError.KeyRefused, 1)]
    [InlineData(403, OddsApiError.KeyRefused, 1)]
    [InlineData(404, OddsApiError.AddressUnknown, 1)]
    [InlineData(400, OddsApiError.RequestRefused, 1)]
    [InlineData(422, OddsApiError.RequestRefused, 1)]
    [InlineData(429, OddsApiError.TooManyRequests, 3)]
    [InlineData(500, OddsApiError.ServiceFailed, 3)]
    [InlineData(502, OddsApiError.ServiceFailed, 3)]
    [InlineData(503, OddsApiError.ServiceFailed, 3)]
    public async Task A_page_instead_of_a_refusal_is_judged_by_its_status(int status, OddsApiError expected, int calls)
    {
        Fake.Always(OddsPath, FakeAnswer.Page("<h1>Sorry</h1>", status));

        var refused = await RefusedOdds();

        Assert.Equal((expected, status, null), (refused.Error, refused.Status, refused.ErrorCode));
        Assert.Equal(calls, Fake.Requests.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>Log in to the network</html>")]
    [InlineData("[{\"id\":")]
    public async Task A_success_that_is_not_json_is_named_so_and_kept(string body)
    {
        Fake.Always(OddsPath, FakeAnswer.Page(body).WithCredits(490, 10, 2));

        var refused = await RefusedOdds();

        Assert.Equal((OddsApiError.NotJson, 200), (refused.Error, refused.Status));
        Assert.Equal(body, Encoding.UTF8.GetString(refused.Body.Span));
        Assert.Single(Fake.Requests);
    }

    [Fact]
    public async Task An_object_where_an_array_belongs_is_refused()
    {
        Fake.Always(OddsPath, FakeAnswer.Json("""{"message":"hello"}"""));

        Assert.Equal(OddsApiError.UnexpectedShape, (await RefusedOdds()).Error);
        Assert.Single(Fake.Requests);
    }

    [Fact]
    public async Task A_body_larger_than_allowed_is_refused()
    {
        LargestBody = 9_999;
        Fake.Always(OddsPath, FakeAnswer.Json($"[{new string(' ', 9_998)}]"));
        Assert.Equal(OddsApiError.UnexpectedShape, (await RefusedOdds()).Error);

        LargestBody = 10_000;
        Assert.Empty((await GetOdds()).Value);
    }

    [Fact]
    public async Task A_refusal_with_credit_headers_tells_the_balance()
    {
        Fake.Enqueue(OddsPath, FakeAnswer.Error(404, "EVENT_NOT_FOUND").WithCredits(400, 100, 0));

        Assert.Equal(new Credits(400, 100, 0), (await RefusedOdds()).Credits);
    }

    [Fact]
    public async Task A_refusal_without_credit_headers_does_not_know_the_balance()
    {
        Fake.Enqueue(OddsPath, FakeAnswer.Error(404, "EVENT_NOT_FOUND"));

        Assert.Null((await RefusedOdds()).Credits);
    }

    [Fact]
    public async Task A_provider_who_stays_silent_is_named_as_a_time_out()
    {
        Patience = TimeSpan.FromMilliseconds(100);
        Fake.Always(OddsPath, FakeAnswer.Never);

        Assert.Equal(OddsApiError.TimedOut, (await RefusedOdds()).Error);
        Assert.Equal(3, Fake.Requests.Count);
    }

    [Fact]
    public async Task A_body_that_stops_half_way_is_a_time_out_too()
    {
        Patience = TimeSpan.FromMilliseconds(200);
        Fake.Always(OddsPath, FakeAnswer.Json("[  ]") with { DelayInBody = TimeSpan.FromMinutes(10) });

        Assert.Equal(OddsApiError.TimedOut, (await RefusedOdds()).Error);
    }

    [Fact]
    public async Task A_connection_cut_before_or_in_the_answer_is_unreachable()
    {
        Fake.Enqueue(OddsPath, FakeAnswer.Cut, FakeAnswer.Json("[  ]") with { AbortInBody = true }, FakeAnswer.Cut);

        Assert.Equal(OddsApiError.Unreachable, (await RefusedOdds()).Error);
        Assert.Equal(3, Fake.Requests.Count);
    }

    [Fact]
    public async Task An_address_where_nobody_listens_is_unreachable()
    {
        BaseUrl = new Uri($"http://127.0.0.1:{FreePort()}/v4");

        var refused = await RefusedOdds();

        Assert.Equal((OddsApiError.Unreachable, null), (refused.Error, refused.Status));
        Assert.IsType<HttpRequestException>(refused.InnerException);
    }

    static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    [Fact]
    public async Task A_base_url_without_the_version_is_an_unknown_address()
    {
        BaseUrl = new Uri(Fake.BaseUrl, "/");

        Assert.Equal(OddsApiError.AddressUnknown, (await RefusedOdds()).Error);
    }

    [Fact]
    public async Task A_message_of_several_lines_cannot_forge_a_log_line()
    {
        Fake.Always(OddsPath, FakeAnswer.Error(422, "INVALID_MARKET", "no\r\n2026-01-01 INFO all is well"));

        Assert.DoesNotContain((await RefusedOdds()).Message, char.IsControl);
    }
}

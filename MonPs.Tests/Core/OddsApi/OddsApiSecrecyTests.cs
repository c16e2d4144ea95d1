using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using MonPs.Core.OddsApi;
using MonPs.Tests.Support;
using Xunit;

namespace MonPs.Tests.Core.OddsApi;

/// <summary>The key travels in the URL; it must turn up nowhere else.</summary>
public class OddsApiSecrecyTests : OddsApiTestBase
{
    const string Canary = FakeOddsApi.Key;

    static readonly string Echo = $"GET /v4/sports/soccer_epl/odds?apiKey={Canary}&markets=h2h failed, key {Canary}";

    public static TheoryData<FakeAnswer> Echoes =>
        [
            FakeAnswer.Error(401, "INVALID_KEY", Echo),
            FakeAnswer.Error(422, Canary, Echo),
            FakeAnswer.Error(200, "MISSING_KEY", Echo),
            FakeAnswer.Page(Echo),
            FakeAnswer.Page(Echo, 503),
            FakeAnswer.Json($$"""{"{{Canary}}":"{{Canary}}"}"""),
            FakeAnswer.Json($$"""[{"id":{"{{Canary}}":1} }]"""),
            FakeAnswer.Cut,
        ];

    [Theory]
    [MemberData(nameof(Echoes), DisableDiscoveryEnumeration = true)]
    public async Task No_failure_tells_the_key_even_when_the_answer_repeats_it(FakeAnswer answer)
    {
        Fake.Always(OddsPath, answer);

        var refused = await RefusedOdds();

        Assert.DoesNotContain(Canary, Everything(refused), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Canary, Log.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task No_time_out_and_no_dead_address_tells_the_key()
    {
        Patience = TimeSpan.FromMilliseconds(100);
        Fake.Always(OddsPath, FakeAnswer.Never);
        Assert.DoesNotContain(Canary, Everything(await RefusedOdds()), StringComparison.OrdinalIgnoreCase);

        BaseUrl = new Uri("http://no-such-host.invalid/v4");
        Assert.DoesNotContain(Canary, Everything(await RefusedOdds()), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Canary, Log.Text, StringComparison.OrdinalIgnoreCase);
        Assert.NotEmpty(Log.Text);
    }

    static string Everything(OddsApiException e) =>
        $"{e} {e.Message} {e.ErrorCode} {e.ProviderMessage} {Encoding.UTF8.GetString(e.Body.Span)} {e.InnerException}";

    [Fact]
    public async Task A_call_that_works_logs_neither_key_nor_address_at_any_level()
    {
        await GetOdds();

        Assert.DoesNotContain("http://", Log.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Canary, Log.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task No_activity_is_started_for_a_call()
    {
        var seen = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "System.Net.Http",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => seen.Enqueue(string.Join(' ', activity.TagObjects)),
        };
        ActivitySource.AddActivityListener(listener);
        using var ordinary = new HttpClient();
        using var _ = await ordinary.GetAsync(new Uri($"{Fake.BaseUrl}/ordinary"), Ct);

        await GetOdds();

        var port = $":{Fake.BaseUrl.Port}/";
        Assert.Contains("ordinary", Assert.Single(seen, tags => tags.Contains(port)), StringComparison.Ordinal);
        Assert.DoesNotContain(Fake.Requests, request => request.Path == OddsPath && HasTrace(request));
    }

    static bool HasTrace(FakeRequest request) => request.Headers.ContainsKey("traceparent");

    [Fact]
    public void Options_do_not_print_the_key() =>
        Assert.DoesNotContain(Canary, new OddsApiOptions { ApiKey = Canary }.ToString(), StringComparison.Ordinal);
}

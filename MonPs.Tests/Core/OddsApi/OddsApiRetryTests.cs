using System.Diagnostics;
using MonPs.Core.OddsApi;
using MonPs.Tests.Support;
using Xunit;

namespace MonPs.Tests.Core.OddsApi;

public class OddsApiRetryTests : OddsApiTestBase
{
    public static TheoryData<FakeAnswer> PassingTroubles =>
        [
            FakeAnswer.Error(429, "EXCEEDED_FREQ_LIMIT"),
            FakeAnswer.Page("busy", 500),
            FakeAnswer.Page("busy", 503),
            FakeAnswer.Cut,
            FakeAnswer.Json("[  ]") with
            {
                AbortInBody = true,
            },
        ];

    [Theory]
    [MemberData(nameof(PassingTroubles), DisableDiscoveryEnumeration = true)]
    public async Task A_trouble_that_passes_is_survived_by_the_third_attempt(FakeAnswer trouble)
    {
        Fake.Enqueue(OddsPath, trouble, trouble, FakeAnswer.Json(OddsApiBodies.Odds));

        Assert.Equal(2, (await GetOdds()).Value.Count);
        Assert.Equal(3, Fake.Requests.Count);
    }

    [Fact]
    public async Task There_is_no_fourth_attempt()
    {
        var busy = FakeAnswer.Page("busy", 503);
        Fake.Enqueue(OddsPath, busy, busy, busy, FakeAnswer.Json("[]"));

        Assert.Equal(OddsApiError.ServiceFailed, (await RefusedOdds()).Error);
        Assert.Equal(3, Fake.Requests.Count);
    }

    [Fact]
    public async Task A_slow_attempt_does_not_shorten_the_next_one()
    {
        Patience = TimeSpan.FromSeconds(1);
        Fake.Enqueue(OddsPath, FakeAnswer.Never, FakeAnswer.Json("[]") with { Delay = TimeSpan.FromMilliseconds(300) });

        Assert.Empty((await GetOdds()).Value);
    }

    [Fact]
    public async Task Between_attempts_the_wait_is_never_shorter_than_configured_and_doubles()
    {
        RetryDelay = TimeSpan.FromMilliseconds(200);
        Fake.Always(OddsPath, FakeAnswer.Page("busy", 503));
        var watch = Stopwatch.StartNew();

        await RefusedOdds();

        // A timer of the system may fire a few milliseconds early.
        Assert.True(watch.Elapsed >= TimeSpan.FromMilliseconds(200 + 400 - 50), $"{watch.Elapsed}");
    }

    [Fact]
    public void By_default_the_first_wait_is_two_seconds_and_an_attempt_may_take_twenty()
    {
        var options = new OddsApiOptions();

        Assert.Equal((2, 20), (options.RetryDelay.TotalSeconds, options.Timeout.TotalSeconds));
    }

    [Fact]
    public async Task Every_repetition_is_logged_with_its_reason_and_address()
    {
        Fake.Enqueue(OddsPath, FakeAnswer.Page("busy", 503), FakeAnswer.Json("[]"));

        await GetOdds();

        Assert.Contains("sports/soccer_epl/odds", Log.Text, StringComparison.Ordinal);
        Assert.Contains(nameof(OddsApiError.ServiceFailed), Log.Text, StringComparison.Ordinal);
    }
}

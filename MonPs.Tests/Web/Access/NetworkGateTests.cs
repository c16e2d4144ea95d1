using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using MonPs.Core.Settings;
using MonPs.Web.Access;

namespace MonPs.Tests.Web.Access;

public sealed class NetworkGateTests
{
    [Fact]
    public void Without_a_named_proxy_no_forwarded_header_is_believed()
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.All };
        Gates.Trust(options, new());
        // The framework believes everyone when it knows nobody.
        Assert.Equal(ForwardedHeaders.None, options.ForwardedHeaders);
    }

    [Fact]
    public void Only_named_proxies_are_known()
    {
        var options = new ForwardedHeadersOptions();
        Gates.Trust(options, new() { TrustedProxies = [System.Net.IPNetwork.Parse("10.8.0.1/32")] });
        Assert.Equal(["10.8.0.1/32"], options.KnownIPNetworks.Select(n => n.ToString()));
        Assert.Empty(options.KnownProxies);
        Assert.False(options.ForwardedHeaders.HasFlag(ForwardedHeaders.XForwardedHost));
    }

    [Fact]
    public void Wrong_passwords_cost_more_and_more_and_a_quiet_hour_forgets_them()
    {
        var clock = new Support.FakeClock(new(2026, 8, 21, 10, 0, 0, TimeSpan.Zero));
        var backoff = new SignInBackoff(clock);
        var waits = new List<double>();
        for (var i = 0; i < 16; i++)
        {
            backoff.Wrong("a");
            waits.Add(backoff.Wait("a").TotalSeconds);
        }

        Assert.Equal([0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900], waits);
        Assert.Equal(TimeSpan.Zero, backoff.Wait("b"));
        clock.Advance(TimeSpan.FromMinutes(61));
        backoff.Wrong("a");
        Assert.Equal(TimeSpan.Zero, backoff.Wait("a"));
    }
}

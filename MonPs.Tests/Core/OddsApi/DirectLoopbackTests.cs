using System.Net;
using MonPs.Core.OddsApi;
using Xunit;

namespace MonPs.Tests.Core.OddsApi;

public class DirectLoopbackTests
{
    static readonly Uri Proxy = new("http://proxy.example:8080");
    static readonly DirectLoopback Rule = new(new WebProxy(Proxy));

    [Theory]
    [InlineData("http://127.0.0.1:5000/v4/sports")]
    [InlineData("http://localhost:5000/v4/sports")]
    [InlineData("http://[::1]:5000/v4/sports")]
    public void This_machine_is_reached_without_the_proxy(string address)
    {
        Assert.True(Rule.IsBypassed(new Uri(address)));
        Assert.Null(Rule.GetProxy(new Uri(address)));
    }

    [Fact]
    public void The_provider_is_reached_through_the_proxy() =>
        Assert.Equal(Proxy, Rule.GetProxy(new Uri("https://api.the-odds-api.com/v4")));
}

using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using MonPs.Web.Cli;

namespace MonPs.Tests.Web.Cli;

public sealed class PortCheckTests
{
    [Theory]
    [InlineData("http://127.0.0.1:{0}", true)]
    [InlineData("http://localhost:{0}", true)]
    [InlineData("http://*:{0}", true)]
    [InlineData("http://127.0.0.1:0;http://127.0.0.1:{0}", true)]
    [InlineData("http://127.0.0.1:0", false)]
    [InlineData("http://unix:/tmp/monps.sock", false)]
    public void An_address_somebody_listens_on_is_named(string urls, bool isTaken)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        var taken = PortCheck.Taken(Configuration(string.Format(null, urls, port)));

        Assert.Equal(isTaken, taken is not null);
        Assert.True(taken is null || taken.EndsWith($":{port}", StringComparison.Ordinal));
    }

    [Fact]
    public void A_free_port_is_not_refused_and_stays_free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        listener.Stop();

        Assert.Null(PortCheck.Taken(Configuration(address)));
        Assert.Null(PortCheck.Taken(Configuration(address)));
    }

    private static IConfigurationRoot Configuration(string urls) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>(StringComparer.Ordinal) { ["ASPNETCORE_URLS"] = urls }
            )
            .Build();
}

using System.Net;
using Microsoft.Extensions.Configuration;
using MonPs.Core.Settings;

namespace MonPs.Tests.Core.Settings;

public sealed class AccessSettingsTests
{
    [Theory]
    [InlineData("10.8.0.0/24", "10.8.0.0/24")]
    [InlineData("10.8.0.17/24", "10.8.0.0/24")]
    [InlineData("10.8.0.17", "10.8.0.17/32")]
    [InlineData("0.0.0.0/0", "0.0.0.0/0")]
    [InlineData("10.255.255.255/9", "10.128.0.0/9")]
    [InlineData("fd00:8::5/64", "fd00:8::/64")]
    [InlineData("::1", "::1/128")]
    public void A_network_is_read_as_people_write_it(string text, string network)
    {
        Assert.True(Networks.TryRead(text, out var read));
        Assert.Equal(network, read.ToString());
    }

    [Theory]
    [InlineData("10.8")]
    [InlineData("10.8.0.0/33")]
    [InlineData("10.8.0.0/-1")]
    [InlineData("10.8.0.0/")]
    [InlineData("wireguard")]
    [InlineData("")]
    public void What_is_no_network_is_refused(string text) => Assert.False(Networks.TryRead(text, out _));

    [Fact]
    public void An_IPv4_address_in_IPv6_clothes_is_the_same_address()
    {
        IReadOnlyList<IPNetwork> networks = [IPNetwork.Parse("10.8.0.0/24")];
        Assert.True(networks.Contain(IPAddress.Parse("::ffff:10.8.0.9")));
        Assert.False(networks.Contain(IPAddress.Parse("::ffff:10.9.0.9")));
    }

    [Theory]
    [InlineData("http://127.0.0.1:3001", false)]
    [InlineData("http://localhost:3001", false)]
    [InlineData("http://[::1]:3001", false)]
    [InlineData("http://0.0.0.0:3001", true)]
    [InlineData("http://*:3001", true)]
    [InlineData("http://+:3001", true)]
    [InlineData("https://10.8.0.1:3001", true)]
    [InlineData("http://127.0.0.1:3001;http://10.8.0.1:3001", true)]
    public void Listening_beyond_this_machine_is_noticed(string urls, bool exposed) =>
        Assert.Equal(exposed, Read(("ASPNETCORE_URLS", urls)).IsExposed);

    [Theory]
    [InlineData("", false)]
    [InlineData("10.8.0.0/24", true)]
    [InlineData("10.8.0.0/24,0.0.0.0/0", false)]
    [InlineData("::/0", false)]
    public void A_list_that_lets_everyone_in_is_none(string networks, bool isList) =>
        Assert.Equal(isList, Read(("ALLOWED_NETWORKS", networks)).HasAllowList);

    [Fact]
    public void Every_wrong_value_is_told_at_once_and_the_password_never()
    {
        var faults = Assert
            .Throws<SettingsException>(() =>
                Read(
                    ("ASPNETCORE_URLS", "3001"),
                    ("ALLOWED_NETWORKS", "10.8.0.0/24,home"),
                    ("TRUSTED_PROXIES", "nginx"),
                    ("ALLOWED_HOSTS", "ok.example.org,*"),
                    ("OWNER_PASSWORD", "abc4567")
                )
            )
            .Faults;

        Assert.Equal(
            [
                "ALLOWED_HOSTS *",
                "ALLOWED_NETWORKS home",
                "ASPNETCORE_URLS 3001",
                "OWNER_PASSWORD •••",
                "TRUSTED_PROXIES nginx",
            ],
            faults.Select(f => $"{f.Key} {f.Value}").Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void The_settings_never_print_the_password() =>
        Assert.DoesNotContain("correct horse", Read(("OWNER_PASSWORD", "correct horse")).ToString());

    private static AccessSettings Read(params (string Key, string Value)[] values) =>
        SettingsReader
            .Read(
                new ConfigurationBuilder()
                    .AddInMemoryCollection(values.Select(v => new KeyValuePair<string, string?>(v.Key, v.Value)))
                    .Build()
            )
            .Access;
}

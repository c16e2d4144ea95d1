using System.Net;
using Microsoft.Extensions.Configuration;
using MonPs.Core.Language;

namespace MonPs.Core.Settings;

/// <summary>Reads <see cref="AccessSettings"/>; every fault joins those of the other settings.</summary>
internal static class AccessSettingsReader
{
    private const string Hidden = "•••";

    public static AccessSettings Read(IConfiguration configuration, List<SettingsFault> faults)
    {
        var defaults = new AccessSettings();
        var urls = List(configuration, AccessSettings.UrlsKey, ';', ',');
        foreach (var url in urls.Where(url => !ListenAddress.IsValid(url)))
            faults.Add(new(AccessSettings.UrlsKey, url, Wanted("Listen", defaults.Urls[0])));
        return new()
        {
            Urls = urls.Count == 0 ? defaults.Urls : urls,
            AllowedNetworks = ReadNetworks(configuration, AccessSettings.AllowedNetworksKey, faults),
            TrustedProxies = ReadNetworks(configuration, "TRUSTED_PROXIES", faults),
            AllowedHosts = Hosts(configuration, faults),
            OwnerPassword = Password(configuration, faults),
        };
    }

    private static List<IPNetwork> ReadNetworks(IConfiguration configuration, string key, List<SettingsFault> faults)
    {
        var networks = new List<IPNetwork>();
        foreach (var text in List(configuration, key, ','))
            if (Networks.TryRead(text, out var network))
                networks.Add(network);
            else
                faults.Add(new(key, text, Wanted("Networks", "10.8.0.0/24, 127.0.0.1")));
        return networks;
    }

    private static List<string> Hosts(IConfiguration configuration, List<SettingsFault> faults)
    {
        var hosts = List(configuration, "ALLOWED_HOSTS", ',', ';').Select(host => host.ToLowerInvariant()).ToList();
        // "*" would be no check at all.
        foreach (var host in hosts.Where(host => Uri.CheckHostName(WithoutStar(host)) == UriHostNameType.Unknown))
            faults.Add(new("ALLOWED_HOSTS", host, Wanted("Hosts", "monps.example.org")));
        return hosts;
    }

    private static string WithoutStar(string host) =>
        host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host;

    private static string Password(IConfiguration configuration, List<SettingsFault> faults)
    {
        var password = configuration[AccessSettings.OwnerPasswordKey]?.Trim() ?? "";
        if (password.Length > 0 && password.Length < AccessSettings.ShortestPassword)
            faults.Add(
                new(AccessSettings.OwnerPasswordKey, Hidden, Wanted("Password", $"{AccessSettings.ShortestPassword}"))
            );
        return password;
    }

    private static List<string> List(IConfiguration configuration, string key, params char[] separators) =>
        [
            .. (configuration[key] ?? "").Split(
                separators,
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
            ),
        ];

    private static string Wanted(string what, params IReadOnlyList<string> args) =>
        CoreText.Get($"Wanted_{what}", args);
}

using System.Net;

namespace MonPs.Core.Settings;

/// <summary>Where MonPs listens, and who may come in.</summary>
public sealed record AccessSettings
{
    public const string UrlsKey = "ASPNETCORE_URLS";
    public const string DefaultUrl = "http://127.0.0.1:3001";
    public const string AllowedNetworksKey = "ALLOWED_NETWORKS";
    public const string OwnerPasswordKey = "OWNER_PASSWORD";

    /// <summary>Shorter ones are guessed; the sign-in page slows guessing down, it does not end it.</summary>
    public const int ShortestPassword = 8;

    public IReadOnlyList<string> Urls { get; init; } = [DefaultUrl];

    /// <summary>Networks whose requests are looked at. Empty: everyone with a password, else only this machine.</summary>
    public IReadOnlyList<IPNetwork> AllowedNetworks { get; init; } = [];

    /// <summary>Reverse proxies whose forwarded headers are believed.</summary>
    public IReadOnlyList<IPNetwork> TrustedProxies { get; init; } = [];

    /// <summary>Host names beside this machine's own and plain addresses; <c>*.example.org</c> stands for all below.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>In the clear, as configured; only its hash is stored.</summary>
    public string OwnerPassword { get; init; } = "";

    /// <summary>Someone on another machine can reach a listening address.</summary>
    public bool IsExposed => Urls.Any(url => !ListenAddress.IsLoopback(url));

    /// <summary>A list that lets everyone in is none.</summary>
    public bool HasAllowList => AllowedNetworks.Count > 0 && AllowedNetworks.All(network => network.PrefixLength > 0);

    /// <summary>Never the password.</summary>
    public override string ToString() => string.Join(' ', Urls);
}

using System.Net;

namespace MonPs.Core.Settings;

/// <summary>An address to listen on, as ASP.NET Core writes it: <c>http://127.0.0.1:3001</c>, <c>http://*:80</c>.</summary>
public static class ListenAddress
{
    public static bool IsValid(string url) => Parse(url) is { Scheme: "http" or "https", Host.Length: > 0 };

    public static bool IsLoopback(string url) =>
        Host(url) is { } host
        && (host == "localhost" || (IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip)));

    /// <returns>The name or address, without brackets; null when it cannot be read.</returns>
    public static string? Host(string url) => Parse(url)?.DnsSafeHost.ToLowerInvariant();

    // + and * are every address of the machine.
    private static Uri? Parse(string url) =>
        Uri.TryCreate(
            url.Replace("://+", "://0.0.0.0", StringComparison.Ordinal)
                .Replace("://*", "://0.0.0.0", StringComparison.Ordinal),
            UriKind.Absolute,
            out var uri
        )
            ? uri
            : null;
}

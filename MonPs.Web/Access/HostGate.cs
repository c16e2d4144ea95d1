using System.Net;
using MonPs.Core.Settings;

namespace MonPs.Web.Access;

/// <summary>
/// The name a browser asked for must be ours: else a foreign site could point its own name at this machine and read along
/// (DNS rebinding). Plain addresses cannot be rebound and are always ours.
/// </summary>
internal sealed class HostGate(AccessSettings settings)
{
    private readonly HashSet<string> names = new(
        settings
            .Urls.Select(ListenAddress.Host)
            .OfType<string>()
            .Concat(settings.AllowedHosts)
            .Append("localhost")
            .Append(Environment.MachineName),
        StringComparer.OrdinalIgnoreCase
    );

    private readonly string[] endings =
    [
        .. settings
            .AllowedHosts.Where(host => host.StartsWith("*.", StringComparison.Ordinal))
            .Select(host => host[1..]),
    ];

    /// <summary>A request without a name comes from no browser.</summary>
    public bool Admits(HostString host) =>
        !host.HasValue
        || names.Contains(host.Host)
        || IPAddress.TryParse(host.Host, out _)
        || Array.Exists(endings, ending => host.Host.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}

using System.Net;
using MonPs.Core.Settings;

namespace MonPs.Web.Access;

/// <summary>
/// The first thing a request meets: is its address on a network that may come in? Without a list it is the password that
/// guards; without a password only this machine comes in, whatever MonPs listens on.
/// </summary>
internal sealed class NetworkGate(AccessSettings settings, Owner owner)
{
    // What a reverse proxy adds. From this machine and not from a named proxy, it means that strangers look like this machine.
    private static readonly string[] Forwarding = ["X-Forwarded-For", "X-Real-IP", "Forwarded"];

    /// <returns>The reason to refuse, or null.</returns>
    public string? Refuses(HttpContext http)
    {
        if (ClientAddress.Of(http) is not { } address || !Admits(address))
            return "Gate.Network";
        return IPAddress.IsLoopback(address) && IsForwarded(http.Request) && !settings.TrustedProxies.Contain(address)
            ? "Gate.Proxy"
            : null;
    }

    private bool Admits(IPAddress address)
    {
        if (settings.AllowedNetworks.Count > 0)
            return settings.AllowedNetworks.Contain(address);
        return owner.HasPassword || IPAddress.IsLoopback(address);
    }

    private static bool IsForwarded(HttpRequest request) => Array.Exists(Forwarding, request.Headers.ContainsKey);
}

using System.Net;
using System.Net.Sockets;
using MonPs.Core.Settings;

namespace MonPs.Web.Access;

/// <summary>Who asks: the address of the connection, or the one a trusted proxy names (already put in its place).</summary>
internal static class ClientAddress
{
    private const int BytesOfSubnet = 8;

    /// <returns>Null for a connection that has no address, such as a Unix socket.</returns>
    public static IPAddress? Of(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address ? Networks.Plain(address) : null;

    /// <summary>The address as a name for counting attempts: whoever has one IPv6 address has 2⁶⁴.</summary>
    public static string CountedAs(HttpContext http)
    {
        if (Of(http) is not { AddressFamily: AddressFamily.InterNetworkV6 } address)
            return Of(http)?.ToString() ?? "";
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, BytesOfSubnet, bytes.Length - BytesOfSubnet);
        return new IPAddress(bytes).ToString();
    }
}

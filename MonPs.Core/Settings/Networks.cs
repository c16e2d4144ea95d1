using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace MonPs.Core.Settings;

/// <summary>Networks as people write them: <c>10.8.0.0/24</c>, <c>10.8.0.1/24</c> (WireGuard's own way), or one address.</summary>
public static class Networks
{
    public static readonly IReadOnlyList<IPNetwork> Loopback =
    [
        IPNetwork.Parse("127.0.0.0/8"),
        IPNetwork.Parse("::1/128"),
    ];

    public static bool TryRead(string text, out IPNetwork network)
    {
        network = default;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        // An address without all its dots is one the system guesses at (10.8 becomes 10.0.0.8): refused.
        if (!IPAddress.TryParse(slash < 0 ? text : text[..slash], out var address) || IsShortened(text, address))
            return false;
        var bits = address.GetAddressBytes().Length * 8;
        var length = bits;
        if (
            slash >= 0
            && (
                !int.TryParse(text[(slash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out length)
                || length > bits
            )
        )
            return false;
        network = new(FirstOf(address, length), length);
        return true;
    }

    /// <summary>Whether one of the networks has the address; an IPv4 address in IPv6 clothes is the IPv4 address.</summary>
    public static bool Contain(this IReadOnlyList<IPNetwork> networks, IPAddress address)
    {
        var plain = Plain(address);
        return networks.Any(network => network.Contains(plain));
    }

    public static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    private static bool IsShortened(string text, IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetwork && text.Count(c => c == '.') != 3;

    private static IPAddress FirstOf(IPAddress address, int length)
    {
        var bytes = address.GetAddressBytes();
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] &= (byte)(0xFF00 >> Math.Clamp(length - i * 8, 0, 8));
        return new(bytes);
    }
}

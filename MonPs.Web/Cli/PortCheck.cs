using System.Net;
using System.Net.Sockets;
using MonPs.Core.Settings;

namespace MonPs.Web.Cli;

/// <summary>
/// Whether the address to serve at is free, asked before anything is started: the database of a server that can never
/// answer need not be opened, and whoever starts MonPs twice is told at once.
/// </summary>
internal static class PortCheck
{
    /// <summary>The first address of ASPNETCORE_URLS that somebody else listens on; null when all are free.</summary>
    public static string? Taken(IConfiguration configuration) => Addresses(configuration).FirstOrDefault(IsTaken);

    public static string Sentence(string address) => CliText.Get("Cli.PortTaken", address);

    private static IEnumerable<string> Addresses(IConfiguration configuration) =>
        (configuration["ASPNETCORE_URLS"] ?? configuration["URLS"]) is { Length: > 0 } urls
            ? urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        : (configuration["ASPNETCORE_HTTP_PORTS"] ?? configuration["HTTP_PORTS"]) is { Length: > 0 } ports
            ? ports.Split(';', StringSplitOptions.TrimEntries).Select(port => $"http://*:{port}")
        : [AccessSettings.DefaultUrl];

    private static bool IsTaken(string address)
    {
        // What Kestrel alone understands (a socket file) is left to it.
        if (!TryRead(address, out var host, out var port) || port == 0)
            return false;
        try
        {
            using var listener = new TcpListener(host, port);
            listener.Start();
            return false;
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static bool TryRead(string address, out IPAddress host, out int port)
    {
        (host, port) = (IPAddress.Any, 0);
        // "*" and "+" mean every address, and are no host name.
        var plain = address
            .Replace("://*", "://0.0.0.0", StringComparison.Ordinal)
            .Replace("://+", "://0.0.0.0", StringComparison.Ordinal);
        if (!Uri.TryCreate(plain, UriKind.Absolute, out var uri))
            return false;
        port = uri.Port;
        if (uri.Host != "localhost")
            return IPAddress.TryParse(uri.Host.Trim('[', ']'), out host!);
        host = IPAddress.Loopback;
        return true;
    }
}

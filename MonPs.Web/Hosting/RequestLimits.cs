using Microsoft.AspNetCore.Server.Kestrel.Core;
using MonPs.Web.Api;

namespace MonPs.Web.Hosting;

/// <summary>
/// How much of the server one visitor may hold. An endpoint that needs more says so itself, with a
/// <c>RequestSizeLimitAttribute</c> or its own <c>WithRequestTimeout</c>.
/// </summary>
internal static class RequestLimits
{
    /// <summary>Longer than any answer of the API takes, CLV of everything included.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    // Five hundred open tabs, each with a circuit and a few files on their way, with room to spare.
    private const int MostConnections = 4000;
    private const int MostHeaderBytes = 16 * 1024;

    public static void Configure(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = TooLarge.LargestBody;
        kestrel.Limits.MaxRequestHeadersTotalSize = MostHeaderBytes;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        kestrel.Limits.MaxConcurrentConnections = MostConnections;
        kestrel.Limits.MaxConcurrentUpgradedConnections = MostConnections;
    }
}

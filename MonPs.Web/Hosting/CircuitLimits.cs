using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.SignalR;

namespace MonPs.Web.Hosting;

/// <summary>How much of the server one circuit may hold.</summary>
internal static class CircuitLimits
{
    private const int LargestMessage = 32 * 1024;

    public static void Configure(CircuitOptions options)
    {
        // What went wrong is in the log; the browser only learns that something did.
        options.DetailedErrors = false;
        options.DisconnectedCircuitMaxRetained = 200;
        options.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(3);
    }

    public static void OfHub(HubOptions options)
    {
        options.EnableDetailedErrors = false;
        options.MaximumReceiveMessageSize = LargestMessage;
        options.HandshakeTimeout = TimeSpan.FromSeconds(15);
    }

    // SecurityHeaders say it for every answer; two headers would both hold.
    public static void OfPage(ServerComponentsEndpointOptions options) =>
        options.ContentSecurityFrameAncestorsPolicy = null;
}

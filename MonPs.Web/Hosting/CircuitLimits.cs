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

    public static void OfPage(ServerComponentsEndpointOptions options)
    {
        // SecurityHeaders say it for every answer; two headers would both hold.
        options.ContentSecurityFrameAncestorsPolicy = null;
        options.ConfigureWebSocketAcceptContext = Pack;
    }

    // Drawings are packed, and an idle page holds no packer: one that remembers the last message is a third of a megabyte.
    private static Task Pack(HttpContext http, WebSocketAcceptContext socket)
    {
        socket.DangerousEnableCompression = true;
        socket.DisableServerContextTakeover = true;
        return Task.CompletedTask;
    }
}

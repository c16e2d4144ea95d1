using Microsoft.AspNetCore.HttpOverrides;
using MonPs.Core.Settings;

namespace MonPs.Web.Access;

/// <summary>What stands before everything else: before static files, circuits, health and even the choice of a route.</summary>
internal static partial class Gates
{
    public static void UseGates(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseForwardedHeaders();
        // The refusal speaks the visitor's language.
        app.UseRequestLocalization();
        app.Use(Guard);
    }

    /// <summary>Forwarded headers count only when a named proxy sends them. No named proxy means none, not all.</summary>
    public static void Trust(ForwardedHeadersOptions options, AccessSettings settings)
    {
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in settings.TrustedProxies)
            options.KnownIPNetworks.Add(proxy);
        options.ForwardLimit = null;
        options.ForwardedHeaders =
            settings.TrustedProxies.Count == 0
                ? ForwardedHeaders.None
                : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
    }

    private static Task Guard(HttpContext http, RequestDelegate next)
    {
        var services = http.RequestServices;
        if (services.GetRequiredService<NetworkGate>().Refuses(http) is { } reason)
        {
            LogRefused(services.GetRequiredService<ILogger<NetworkGate>>(), ClientAddress.Of(http)?.ToString(), reason);
            return Refusal.Write(http, StatusCodes.Status403Forbidden, reason);
        }
        if (!services.GetRequiredService<HostGate>().Admits(http.Request.Host))
            return Refusal.Write(http, StatusCodes.Status400BadRequest, "Gate.Host");
        return OriginGate.Admits(http.Request)
            ? next(http)
            : Refusal.Write(http, StatusCodes.Status403Forbidden, "Gate.Origin");
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Refused {Address}: {Reason}")]
    private static partial void LogRefused(ILogger logger, string? address, string reason);
}

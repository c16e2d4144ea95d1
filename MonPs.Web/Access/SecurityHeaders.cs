using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace MonPs.Web.Access;

/// <summary>What every answer tells the browser not to do, refusals and failures included.</summary>
internal static class SecurityHeaders
{
    /// <summary>
    /// Everything comes from here: no inline script, no style sheet in the page, no frame. Blazor's script and its WebSocket are
    /// of the same origin and evaluate nothing. Style attributes alone are allowed: a virtualised list states the height of
    /// what is out of sight that way.
    /// </summary>
    public const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    private static readonly (string Name, StringValues Value)[] Headers =
    [
        (HeaderNames.ContentSecurityPolicy, ContentPolicy),
        (HeaderNames.XContentTypeOptions, "nosniff"),
        (HeaderNames.XFrameOptions, "DENY"),
        // Not no-referrer: browsers then send "Origin: null" with our own forms, and OriginGate would refuse them.
        ("Referrer-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ];

    // At the very end: a failure clears the headers that were set before it.
    public static void UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(
            static (http, next) =>
            {
                http.Response.OnStarting(static state => Add((HttpContext)state), http);
                return next(http);
            }
        );

    private static Task Add(HttpContext http)
    {
        foreach (var (name, value) in Headers)
            http.Response.Headers[name] = value;
        return Task.CompletedTask;
    }
}

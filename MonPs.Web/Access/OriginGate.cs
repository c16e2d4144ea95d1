using Microsoft.Net.Http.Headers;

namespace MonPs.Web.Access;

/// <summary>
/// No foreign site writes here through the visitor's browser, nor opens a circuit. Browsers say where a request comes from
/// (Sec-Fetch-Site, Origin); scripts say nothing, and one that shows a token and no cookie borrows nobody's rights.
/// </summary>
internal static class OriginGate
{
    public const string Circuits = "/_blazor";

    public static bool Admits(HttpRequest request)
    {
        if (IsHarmless(request) || IsPureToken(request))
            return true;
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0 && site is not ("same-origin" or "none"))
            return false;
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || IsOurs(origin, request.Host);
    }

    // Reading needs no guard: without our leave (CORS) a browser shows the answer to nobody else. A circuit is more than reading.
    private static bool IsHarmless(HttpRequest request) =>
        (
            HttpMethods.IsGet(request.Method)
            || HttpMethods.IsHead(request.Method)
            || HttpMethods.IsOptions(request.Method)
        ) && !request.Path.StartsWithSegments(Circuits);

    private static bool IsPureToken(HttpRequest request) =>
        request.Headers.Authorization.ToString().StartsWith(TokenHandler.Bearer, StringComparison.OrdinalIgnoreCase)
        && !request.Headers.ContainsKey(HeaderNames.Cookie);

    // Not the scheme: behind a proxy that ends TLS it may differ.
    private static bool IsOurs(string origin, HostString host) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && string.Equals(uri.Authority, host.Value, StringComparison.OrdinalIgnoreCase);
}

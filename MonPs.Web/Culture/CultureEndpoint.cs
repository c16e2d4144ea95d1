using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace MonPs.Web.Culture;

/// <summary>The culture switch: remembers the language in a cookie and returns to the page it was asked from.</summary>
public static class CultureEndpoint
{
    public const string Path = "/culture";

    // No antiforgery token: the worst a foreign form can do is change the language, and the switch must also work
    // on a page whose circuit is gone.
    public static IEndpointConventionBuilder MapCulture(this IEndpointRouteBuilder app) =>
        app.MapPost(Path, Switch).DisableAntiforgery().ExcludeFromDescription();

    static RedirectHttpResult Switch(HttpContext http, TimeProvider time, [FromForm] string? culture)
    {
        if (culture is not null && Cultures.Supported.Contains(culture))
        {
            http.Response.Cookies.Append(
                CookieRequestCultureProvider.DefaultCookieName,
                CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)),
                Remembered(http.Request, time)
            );
        }
        return TypedResults.LocalRedirect(Page(http.Request));
    }

    // The page says where it is (Referrer-Policy: same-origin), so that the switch need not follow every step of a visit.
    // The port is left out: not every proxy passes it on, and only the path is used.
    static string Page(HttpRequest request) =>
        request.GetTypedHeaders().Referer is { IsAbsoluteUri: true } page && page.Host == request.Host.Host
            ? LocalOrHome(page.PathAndQuery)
            : "/";

    static CookieOptions Remembered(HttpRequest request, TimeProvider time) =>
        new()
        {
            Expires = time.GetUtcNow().AddYears(1),
            IsEssential = true,
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = request.IsHttps,
        };

    /// <summary>The address when it stays on this site, else the home page: a link must not carry a visitor elsewhere.</summary>
    internal static string LocalOrHome(string? url) =>
        url is ['/', ..] && RedirectHttpResult.IsLocalUrl(url) ? url : "/";
}

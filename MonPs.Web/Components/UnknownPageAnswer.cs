using Microsoft.AspNetCore.Http.HttpResults;

namespace MonPs.Web.Components;

/// <summary>A browser that asks for an unknown address gets the product's own page, with status 404.</summary>
static class UnknownPageAnswer
{
    // Middleware and not a fallback endpoint: a route that matches everything would turn the API's 404 and 405 into
    // each other.
    public static IApplicationBuilder UseUnknownPage(this IApplicationBuilder app) =>
        app.Use(
            static (http, next) =>
                http.GetEndpoint() is null && IsNavigation(http.Request)
                    ? new RazorComponentResult<App> { StatusCode = StatusCodes.Status404NotFound }.ExecuteAsync(http)
                    : next(http)
        );

    /// <summary>Only page navigations: an unknown API address or a missing file stays a bare 404.</summary>
    internal static bool IsNavigation(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && !request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        && !Path.HasExtension(request.Path.Value)
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}

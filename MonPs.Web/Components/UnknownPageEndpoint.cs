using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MonPs.Web.Components;

/// <summary>A browser that asks for an unknown address gets the product's own page, with status 404.</summary>
static class UnknownPageEndpoint
{
    /// <summary>Only page navigations: an unknown API address or a missing file stays a bare 404.</summary>
    public static void MapFallbackToUnknownPage(this IEndpointRouteBuilder app) =>
        app.MapFallback("{*path:nonfile}", Answer).ExcludeFromDescription();

    static IResult Answer(HttpRequest request) =>
        IsNavigation(request)
            ? new RazorComponentResult<App> { StatusCode = StatusCodes.Status404NotFound }
            : TypedResults.NotFound();

    static bool IsNavigation(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && !request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}

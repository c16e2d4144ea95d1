namespace MonPs.Web.Api;

/// <summary>
/// The old system's paths had no /api in front, and some of them are pages here. A request that is not a browser's page
/// navigation (a GET whose Accept names text/html) means the API.
/// </summary>
internal static class SeedPaths
{
    private static readonly string[] Resources =
    [
        "/manual-bets",
        "/odds",
        "/collector",
        "/statistics",
        "/opportunities",
        "/fair",
    ];

    public static void UseSeedPaths(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                var request = context.Request;
                if (!IsNavigation(request) && Array.Exists(Resources, r => request.Path.StartsWithSegments(r)))
                    request.Path = "/api" + request.Path;
                // The old front end asked for this one.
                if (request.Path.StartsWithSegments("/api/odds/odds", out var rest))
                    request.Path = "/api/odds" + rest;
                return next(context);
            }
        );

    private static bool IsNavigation(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}

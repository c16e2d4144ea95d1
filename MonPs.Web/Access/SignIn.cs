using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;
using MonPs.Core.Access;
using MonPs.Web.Culture;
using MonPs.Web.Resources;
using Npgsql;

namespace MonPs.Web.Access;

/// <summary>`/sign-in` and `/sign-out`: plain pages and forms, because a circuit is what they guard.</summary>
internal static class SignIn
{
    public const string Path = "/sign-in";
    public const string OutPath = "/sign-out";
    public const string Return = "returnUrl";
    public const string Field = "password";
    private const int LongestPassword = 1000;

    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        app.MapGet(Path, Show).AllowAnonymous().ExcludeFromDescription();
        app.MapPost(Path, Try)
            .AddEndpointFilter(app.ServiceProvider.GetRequiredService<SignInLimits>())
            .AllowAnonymous()
            .ExcludeFromDescription();
        app.MapPost(OutPath, Leave).ExcludeFromDescription();
    }

    /// <summary>The page again, saying how long to wait.</summary>
    public static Task Refuse(HttpContext http, TimeSpan wait)
    {
        var seconds = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        http.Response.Headers.RetryAfter = seconds;
        var texts = http.RequestServices.GetRequiredService<IStringLocalizer<Texts>>();
        return Page(http.Request, StatusCodes.Status429TooManyRequests, texts["SignIn.Wait", seconds])
            .ExecuteAsync(http);
    }

    private static IResult Show(HttpContext http, Owner owner) =>
        !owner.HasPassword || Sessions.Of(http.User) is not null
            ? TypedResults.LocalRedirect(Target(http.Request))
            : Page(http.Request, StatusCodes.Status200OK, null);

    private static async Task<IResult> Try(
        HttpContext http,
        SignInBackoff backoff,
        IAntiforgery antiforgery,
        SignInDesk desk
    )
    {
        var address = ClientAddress.CountedAs(http);
        if (backoff.Wait(address) is { Ticks: > 0 } wait)
        {
            await Refuse(http, wait);
            return TypedResults.Empty;
        }
        var texts = http.RequestServices.GetRequiredService<IStringLocalizer<Texts>>();
        if (!http.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(http))
            return Page(http.Request, StatusCodes.Status400BadRequest, texts["SignIn.Stale"]);
        try
        {
            if (await desk.Admit(http, Password(http.Request)))
                return TypedResults.LocalRedirect(Target(http.Request));
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException || e.InnerException is NpgsqlException)
        {
            return Page(http.Request, StatusCodes.Status503ServiceUnavailable, texts["SignIn.Away"]);
        }
        backoff.Wrong(address);
        return Page(http.Request, StatusCodes.Status401Unauthorized, texts["SignIn.Wrong"]);
    }

    private static async Task<IResult> Leave(HttpContext http, IAntiforgery antiforgery, SessionStore sessions)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
            return TypedResults.BadRequest();
        if (Sessions.Of(http.User) is { } id)
            await sessions.End(id, CancellationToken.None);
        await http.SignOutAsync(Sessions.Scheme);
        return TypedResults.LocalRedirect(Path);
    }

    private static RazorComponentResult<SignInDocument> Page(HttpRequest request, int status, string? fault) =>
        new(new { Target = Target(request), Fault = fault }) { StatusCode = status };

    private static string Password(HttpRequest request) =>
        request.Form[Field].ToString() is { Length: <= LongestPassword } password ? password : "";

    // In the address when the page is asked for, in the form when it is sent.
    private static string Target(HttpRequest request) =>
        CultureEndpoint.LocalOrHome(
            request.HasFormContentType && request.Form.TryGetValue(Return, out var sent)
                ? sent.ToString()
                : request.Query[Return].ToString()
        );
}

using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Localization;
using MonPs.Web.Resources;
using Npgsql;

namespace MonPs.Web.Api;

/// <summary>An exception that reaches the API becomes a problem a person understands; what it said stays in the log.</summary>
internal sealed class ApiFailures(IStringLocalizer<Texts> texts) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(
        HttpContext context,
        Exception exception,
        CancellationToken cancellationToken
    )
    {
        var (status, text) = exception switch
        {
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => (413, "Api.TooLarge"),
            BadHttpRequestException => (400, "Api.BadRequest"),
            _ when IsZeroCharacter(exception) => (400, "Api.BadRequest"),
            _ when IsDatabaseAway(exception) => (503, "Api.DatabaseAway"),
            _ => (500, "Api.Failed"),
        };
        await TypedResults.Problem(texts[text], statusCode: status).ExecuteAsync(context);
        return true;
    }

    // A text with a zero character, which PostgreSQL cannot hold.
    private static bool IsZeroCharacter(Exception e) =>
        Causes(e).OfType<PostgresException>().Any(p => p.SqlState == PostgresErrorCodes.CharacterNotInRepertoire);

    // EF wraps what the driver says. What PostgreSQL itself refuses is our fault, unless it is starting, stopping or full.
    private static bool IsDatabaseAway(Exception e) =>
        Causes(e).Any(cause => cause is TimeoutException or NpgsqlException { IsTransient: true } || IsRefused(cause));

    private static bool IsRefused(Exception cause) =>
        cause is PostgresException { SqlState: ['5', '7' or '3', ..] or ['0', '8', ..] or ['3', 'D', ..] }
        || cause is NpgsqlException and not PostgresException;

    private static IEnumerable<Exception> Causes(Exception e)
    {
        for (var cause = e; cause is not null; cause = cause.InnerException)
            yield return cause;
    }
}

internal static class ApiProblems
{
    /// <summary>Only the API answers with problems; a page has its own way to say that something failed.</summary>
    public static void UseApiProblems(this WebApplication app) =>
        app.UseWhen(
            context =>
                context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/health"),
            api =>
            {
                api.UseExceptionHandler();
                api.UseStatusCodePages(Describe);
                api.UseTooLarge();
            }
        );

    // An address or a method that does not exist: ASP.NET Core itself says nothing but the number.
    private static Task Describe(StatusCodeContext context)
    {
        var http = context.HttpContext;
        var texts = http.RequestServices.GetRequiredService<IStringLocalizer<Texts>>();
        var text = http.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => texts["Api.NoAddress", http.Request.Path.Value ?? ""],
            StatusCodes.Status405MethodNotAllowed => texts["Api.NoMethod", http.Request.Method],
            _ => texts["Api.BadRequest"],
        };
        return TypedResults.Problem(text, statusCode: http.Response.StatusCode).ExecuteAsync(http);
    }
}

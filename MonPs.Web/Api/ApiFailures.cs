using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Localization;
using MonPs.Core.Data;
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
            _ when DatabaseAway.Is(exception) => (503, Words(context.Request, exception)),
            _ => (500, "Api.Failed"),
        };
        await TypedResults.Problem(texts[text], statusCode: status).ExecuteAsync(context);
        return true;
    }

    private static string Words(HttpRequest request, Exception e) =>
        HttpMethods.IsGet(request.Method) ? DatabaseWords.Of(e) : DatabaseWords.OfWrite(e);

    // A text with a zero character, which PostgreSQL cannot hold.
    private static bool IsZeroCharacter(Exception e) =>
        DatabaseAway
            .Causes(e)
            .OfType<PostgresException>()
            .Any(p => p.SqlState == PostgresErrorCodes.CharacterNotInRepertoire);
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

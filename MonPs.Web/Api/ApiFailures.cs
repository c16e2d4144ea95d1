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
            NpgsqlException or TimeoutException => (503, "Api.DatabaseAway"),
            _ => (500, "Api.Failed"),
        };
        await TypedResults.Problem(texts[text], statusCode: status).ExecuteAsync(context);
        return true;
    }
}

internal static class ApiProblems
{
    /// <summary>Only the API answers with problems; a page has its own way to say that something failed.</summary>
    public static void UseApiProblems(this WebApplication app) =>
        app.UseWhen(
            context =>
                context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/health"),
            api => api.UseExceptionHandler()
        );
}

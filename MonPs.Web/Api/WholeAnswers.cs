using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace MonPs.Web.Api;

/// <summary>
/// Says how long an answer is. It leaves in one piece instead of two, and a client whose connection breaks knows that it does not
/// have all of it.
/// </summary>
internal static class WholeAnswers
{
    public const string Json = "application/json; charset=utf-8";

    public static void WithLength(this RouteGroupBuilder api) =>
        api.AddEndpointFilter(
            async (context, next) =>
                await next(context) switch
                {
                    IStatusCodeHttpResult { StatusCode: StatusCodes.Status200OK }
                    and IValueHttpResult { Value: { } value } => Whole(
                        value,
                        context.HttpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>()
                    ),
                    var other => other,
                }
        );

    private static FileContentHttpResult Whole(object value, IOptions<JsonOptions> options) =>
        TypedResults.Bytes(JsonSerializer.SerializeToUtf8Bytes(value, options.Value.SerializerOptions), Json);
}

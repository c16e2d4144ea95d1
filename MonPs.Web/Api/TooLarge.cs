using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Localization;
using MonPs.Web.Resources;

namespace MonPs.Web.Api;

/// <summary>
/// A body that says it is too large is refused in words. Kestrel alone would close the connection while the client still
/// sends, and most clients then report a broken connection instead of the answer.
/// </summary>
internal static class TooLarge
{
    public const long LargestBody = 4 * 1024 * 1024;
    private const long LargestDrained = 64 * 1024 * 1024;

    public static void UseTooLarge(this IApplicationBuilder api) =>
        api.Use((context, next) => context.Request.ContentLength > Limit(context) ? Refuse(context) : next(context));

    // An endpoint that takes more says so itself: WithMetadata(new RequestSizeLimitAttribute(bytes)). Kestrel heeds it too.
    private static long Limit(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? LargestBody;

    private static async Task Refuse(HttpContext context)
    {
        var limit = context.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (context.Request.ContentLength <= LargestDrained && limit is { IsReadOnly: false })
        {
            limit.MaxRequestBodySize = LargestDrained;
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        }
        var texts = context.RequestServices.GetRequiredService<IStringLocalizer<Texts>>();
        await TypedResults.Problem(texts["Api.TooLarge"], statusCode: 413).ExecuteAsync(context);
    }
}

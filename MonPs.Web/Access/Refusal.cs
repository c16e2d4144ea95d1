using Microsoft.Extensions.Localization;
using MonPs.Web.Resources;

namespace MonPs.Web.Access;

/// <summary>A refusal in one sentence, the same for pages and scripts; it says nothing of what is behind the door.</summary>
internal static class Refusal
{
    public static Task Write(HttpContext http, int status, string text)
    {
        var texts = http.RequestServices.GetRequiredService<IStringLocalizer<Texts>>();
        return TypedResults.Problem(texts[text], statusCode: status).ExecuteAsync(http);
    }
}

using System.Net;
using System.Text.RegularExpressions;

namespace MonPs.Benchmarks.Web;

/// <summary>What a page holds for whoever opens its circuit, as blazor.web.js reads it.</summary>
static partial class BlazorPage
{
    /// <summary>The page's interactive components, each with what the server signed for it.</summary>
    public static string Operations(string html)
    {
        var markers = Marker().Matches(html).Select(m => WebUtility.HtmlDecode(m.Groups["json"].Value));
        var operations = markers
            .Where(json => json.Contains("\"descriptor\"", StringComparison.Ordinal))
            .Select((json, n) => $$"""{"type":"add","ssrComponentId":{{n + 1}},"marker":{{json}}}""");
        return $$"""{"batchId":1,"operations":[{{string.Join(',', operations)}}]}""";
    }

    /// <summary>What the page keeps for its circuit; empty when nothing.</summary>
    public static string State(string html) =>
        Kept().Match(html) is { Success: true } kept ? kept.Groups["state"].Value : "";

    [GeneratedRegex("<!--Blazor:(?<json>\\{.*?\\})-->", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(?<state>.*?)-->", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Kept();
}

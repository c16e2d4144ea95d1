namespace MonPs.Web.Pages.Shared;

/// <summary>Tags as one line of text: "live, value".</summary>
public static class TagText
{
    public static IReadOnlyList<string> Read(string text) =>
        text.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public static string Write(IEnumerable<string> tags) => string.Join(", ", tags);
}

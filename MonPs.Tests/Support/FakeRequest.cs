using Microsoft.AspNetCore.Http;

namespace MonPs.Tests.Support;

/// <summary>A call as <see cref="FakeOddsApi"/> received it.</summary>
/// <param name="Path">Below the version, as in "/sports/soccer_epl/odds".</param>
/// <param name="QueryString">As sent, still encoded.</param>
/// <param name="Query">Decoded.</param>
/// <param name="Headers">By name, ignoring case.</param>
public sealed record FakeRequest(
    string Path,
    string QueryString,
    IReadOnlyDictionary<string, string> Query,
    IReadOnlyDictionary<string, string> Headers
)
{
    public IReadOnlyList<string> Bookmakers => List("bookmakers");

    public IReadOnlyList<string> Markets => List("markets");

    public string? this[string parameter] => Query.GetValueOrDefault(parameter);

    internal static FakeRequest From(HttpRequest request, string version) =>
        new(
            Below(request.Path.Value ?? "/", version),
            request.QueryString.Value ?? "",
            request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString()),
            request.Headers.ToDictionary(
                pair => pair.Key,
                pair => pair.Value.ToString(),
                StringComparer.OrdinalIgnoreCase
            )
        );

    string[] List(string name) => this[name]?.Split(',') ?? [];

    // A path without the version stays whole, so that it is answered as the provider would: with 404.
    static string Below(string path, string version) =>
        path.StartsWith(version + "/", StringComparison.Ordinal) ? path[version.Length..].TrimEnd('/') : $"!{path}";
}

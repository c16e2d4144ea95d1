using Microsoft.AspNetCore.Components;
using MonPs.Core.Opportunities;
using MonPs.Web.Pages.Shared;

namespace MonPs.Web.Pages.Matches;

/// <summary>What the page of matches shows, as the address says it.</summary>
/// <param name="League">The league's key; empty for all.</param>
public sealed record MatchesState(string Search, string League)
{
    public const string Path = "/matches";

    public static MatchesState Of(string? search, string? league) => new(search?.Trim() ?? "", league ?? "");

    public static string AddressOf(string matchId) => $"{Path}/{Uri.EscapeDataString(matchId)}";

    public bool Finds(BoardMatch one) => MatchSearch.Has(one.Match, Search);

    public bool Shows(BoardMatch one) => (League.Length == 0 || one.Match.Sport == League) && Finds(one);

    public string Address(NavigationManager navigation)
    {
        var query = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["q"] = Search.Length == 0 ? null : Search,
            ["league"] = League.Length == 0 ? null : League,
        };
        return navigation.GetUriWithQueryParameters(navigation.ToAbsoluteUri(Path).ToString(), query);
    }
}

using Microsoft.AspNetCore.Components;
using MonPs.Core.Bets;
using MonPs.Core.Data;

namespace MonPs.Web.Pages.Dashboard;

/// <summary>What the list shows, as the address says it: the address is the state, so "back" and a bookmark work.</summary>
public sealed record ListState(BetStatus Status, string Search, BetSort Sort, string? Tag = null)
{
    public const string Path = "/manual-bets";

    /// <summary>Unknown words in an old link fall back to the whole list rather than to an error.</summary>
    public static ListState Of(string? status, string? search, string? sort, string? tag = null) =>
        new(
            SnakeCase.TryParse<BetStatus>(status, out var known) ? known : BetStatus.All,
            search?.Trim() ?? "",
            BetSort.TryRead(sort) ?? BetSort.NewestFirst,
            string.IsNullOrWhiteSpace(tag) ? null : tag
        );

    public BetFilter Filter =>
        new()
        {
            Status = Status,
            Search = Search.Length == 0 ? null : Search,
            Tag = Tag,
        };

    /// <summary>Nothing was narrowed down: an empty list then means that there are no bets at all.</summary>
    public bool ShowsAll => Status == BetStatus.All && Search.Length == 0 && Tag is null;

    /// <summary>Another chip or another order: how many bets each chip would show is the same.</summary>
    public bool CountsAs(ListState? other) => other is not null && Search == other.Search && Tag == other.Tag;

    /// <summary>A column pressed once sorts downwards, pressed again upwards.</summary>
    public ListState SortedBy(BetSortField field) =>
        this with
        {
            Sort = new(field, Sort.Field != field || !Sort.Descending),
        };

    public string Address(NavigationManager navigation)
    {
        var query = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["status"] = Status == BetStatus.All ? null : SnakeCase.Of(Status),
            ["q"] = Search.Length == 0 ? null : Search,
            ["tag"] = Tag,
            ["sort"] = Sort == BetSort.NewestFirst ? null : Sort.Write(),
        };
        return navigation.GetUriWithQueryParameters(navigation.ToAbsoluteUri(Path).ToString(), query);
    }
}

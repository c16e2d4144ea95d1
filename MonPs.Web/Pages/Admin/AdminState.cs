using System.Globalization;
using Microsoft.AspNetCore.Components;
using MonPs.Core.Collecting;
using MonPs.Core.Data;
using MonPs.Core.Health;

namespace MonPs.Web.Pages.Admin;

/// <summary>What the page shows, as the address says it: a run, a filter, or a search can be bookmarked and sent.</summary>
public sealed record AdminState
{
    public const string Path = "/admin";
    public const int RunsPerPage = 25;

    public string? Job { get; init; }
    public RunOutcome? Outcome { get; init; }

    /// <summary>Of the runs, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The run whose lines are open.</summary>
    public long? Run { get; init; }

    /// <summary>Which bets without CLV; null for all that have kicked off.</summary>
    public GapGroup? Gap { get; init; }
    public string Search { get; init; } = "";

    public RunFilter RunFilter => new(Job, Outcome);
    public GapFilter GapFilter => new(Gap, Search);

    /// <summary>Unknown words in an old link show everything rather than an error.</summary>
    public static AdminState Of(AdminQuery query) =>
        new()
        {
            Job = string.IsNullOrWhiteSpace(query.Job) ? null : query.Job,
            Outcome = SnakeCase.TryParse<RunOutcome>(query.Outcome, out var outcome) ? outcome : null,
            Page = Math.Max(1, query.Page ?? 1),
            Run = query.Run,
            Gap = SnakeCase.TryParse<GapGroup>(query.Gap, out var gap) ? gap : null,
            Search = query.Search?.Trim() ?? "",
        };

    /// <param name="navigation">Knows the site's address.</param>
    /// <param name="section">The part of the page to go to.</param>
    public string Address(NavigationManager navigation, string section)
    {
        var query = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["job"] = Job,
            ["outcome"] = Outcome is { } outcome ? SnakeCase.Of(outcome) : null,
            ["page"] = Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null,
            ["run"] = Run?.ToString(CultureInfo.InvariantCulture),
            ["gap"] = Gap is { } gap ? SnakeCase.Of(gap) : null,
            ["q"] = Search.Length == 0 ? null : Search,
        };
        return $"{navigation.GetUriWithQueryParameters(navigation.ToAbsoluteUri(Path).ToString(), query)}#{section}";
    }
}

/// <summary>The address's words as they came.</summary>
public sealed record AdminQuery(string? Job, string? Outcome, int? Page, long? Run, string? Gap, string? Search);

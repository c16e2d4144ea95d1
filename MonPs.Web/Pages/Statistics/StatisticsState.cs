using System.Globalization;
using Microsoft.AspNetCore.Components;
using MonPs.Core.Bets;
using MonPs.Core.Closing;
using MonPs.Core.Data;
using MonPs.Core.Odds;
using MonPs.Core.Statistics;
using MonPs.Web.Culture;

namespace MonPs.Web.Pages.Statistics;

/// <summary>Which bets the page is about and by what it breaks them down, as the address says it; names as in the API.</summary>
public sealed record StatisticsState
{
    public const string Path = "/statistics";

    public BetStatus Status { get; init; }
    public string? Sport { get; init; }
    public Market? Market { get; init; }
    public string? Bookmaker { get; init; }
    public string? Tag { get; init; }
    public ClosingGrade? Grade { get; init; }

    /// <summary>First and last day of kick-off, as the user counts days.</summary>
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    /// <summary>Modelled closings (≈) count in the fair figures too.</summary>
    public bool WithModelled { get; init; }
    public BreakdownBy By { get; init; }

    /// <summary>Nothing was narrowed down: no bets then means that there are none at all.</summary>
    public bool ShowsAll => this with { By = default, WithModelled = false } == new StatisticsState();

    public BetFilter Filter(UserZone zone) =>
        new()
        {
            Status = Status,
            Sport = Sport,
            Market = Market,
            Bookmaker = Bookmaker,
            Tag = Tag,
            Grade = Grade,
            From = From is { } from ? zone.StartOf(from) : null,
            To = To is { } to && to < DateOnly.MaxValue ? zone.StartOf(to.AddDays(1)) : null,
        };

    public string Address(NavigationManager navigation) =>
        navigation.GetUriWithQueryParameters(
            navigation.ToAbsoluteUri(Path).ToString(),
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["status"] = Status == default ? null : SnakeCase.Of(Status),
                ["sport"] = Sport,
                ["market_type"] = Market is { } market ? SnakeCase.Of(market) : null,
                ["bookmaker"] = Bookmaker,
                ["tag"] = Tag,
                ["grade"] = Grade?.ToString(),
                ["from"] = Day(From),
                ["to"] = Day(To),
                ["include_modelled"] = WithModelled ? "true" : null,
                ["by"] = By == default ? null : SnakeCase.Of(By),
            }
        );

    /// <summary>A word of an old link that means nothing restricts nothing.</summary>
    public static T? Word<T>(string? text)
        where T : struct, Enum => SnakeCase.TryParse<T>(text, out var value) ? value : null;

    /// <summary>PostgreSQL cannot hold a zero character, so nothing can be found by it.</summary>
    public static string? Name(string? text) =>
        string.IsNullOrWhiteSpace(text) || text.Contains('\0', StringComparison.Ordinal) ? null : text.Trim();

    public static DateOnly? ReadDay(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year > 1900
            ? day
            : null;

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

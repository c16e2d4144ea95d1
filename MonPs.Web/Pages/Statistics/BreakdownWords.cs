using System.Globalization;
using Microsoft.Extensions.Localization;
using MonPs.Core.Bets;
using MonPs.Core.OddsApi;
using MonPs.Core.Statistics;
using MonPs.Web.Culture;
using MonPs.Web.Pages.Shared;

namespace MonPs.Web.Pages.Statistics;

/// <summary>What the rows of a breakdown are called.</summary>
public static class BreakdownWords
{
    public static string Row(this IStringLocalizer texts, BreakdownBy by, string key) =>
        (by, key) switch
        {
            (_, "") => texts[$"Stats.None.{by}"],
            (BreakdownBy.Bookmaker, _) => BookmakerNames.Title(key),
            (BreakdownBy.League, _) => LeagueTitle.Of(key),
            (BreakdownBy.Market, _) => texts[$"Bet.Market.{key}"],
            (BreakdownBy.Selection, "other") => texts["Bet.Market.other"],
            (BreakdownBy.Selection, _) => texts.Selection(BetSelection.OutcomeOf(key), LineOf(key), null),
            (BreakdownBy.OddsBand, _) => texts.OddsBand(key),
            (BreakdownBy.HoursBefore, _) => texts.HoursBefore(key),
            (BreakdownBy.Weekday, _) => Weekday(key),
            (BreakdownBy.Grade, "manual") => texts["Stats.Grade.Manual"],
            (BreakdownBy.Grade, _) => texts["Stats.Grade", key],
            _ => key,
        };

    private static string OddsBand(this IStringLocalizer texts, string key)
    {
        var ends = key.TrimEnd('+').Split('-').Select(Odds).ToArray();
        return ends is [var from, var to] ? texts["Stats.Odds.Between", from, to] : texts["Stats.Odds.From", ends[0]];
    }

    private static string HoursBefore(this IStringLocalizer texts, string key) =>
        key == "after" ? texts["Stats.Hours.After"]
        : key.Split('-') is [var from, var to] ? texts["Stats.Hours.Between", from, to]
        : texts["Stats.Hours.From", key.TrimEnd('+')];

    private static string Weekday(string key) =>
        Enum.TryParse<DayOfWeek>(key, ignoreCase: true, out var day)
            ? CultureInfo.CurrentUICulture.DateTimeFormat.GetDayName(day)
            : key;

    private static string Odds(string text) =>
        Formats.Odds(decimal.Parse(text, CultureInfo.InvariantCulture), CultureInfo.CurrentCulture);

    private static decimal? LineOf(string selection) =>
        selection.Split(' ') is [_, var line] && decimal.TryParse(line, CultureInfo.InvariantCulture, out var goals)
            ? goals
            : null;
}

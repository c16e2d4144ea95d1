using System.Globalization;
using Microsoft.Extensions.Localization;
using MonPs.Core.Statistics;
using MonPs.Web.Culture;

namespace MonPs.Web.Pages.Statistics;

/// <summary>What the figures say, in words. A figure that cannot be given has its reason here instead of a nought.</summary>
public static class StatisticsWords
{
    private const long MostBettors = 1000;

    public static string Gap(this IStringLocalizer texts, StatisticGap gap) => texts[$"Stats.Gap.{gap}"];

    public static string? Gap(this IStringLocalizer texts, StatisticGap? gap) =>
        gap is { } known ? texts.Gap(known) : null;

    /// <summary>
    /// What the intervals of the mean CLV allow to conclude. Raw CLV flatters by the margin, so it proves an edge only
    /// together with the fair one.
    /// </summary>
    public static string Conclusion(this IStringLocalizer texts, ClvFigures clv) =>
        (clv.Raw, clv.Fair) switch
        {
            ({ Gap: { } gap }, _) => texts.Gap(gap),
            ({ Estimate.High: < 0 }, _) => texts["Stats.Interval.Below"],
            ({ Estimate.Low: > 0 }, { Estimate.Low: > 0 }) => texts["Stats.Interval.Above"],
            ({ Estimate.Low: > 0 }, { Estimate.High: < 0 }) => texts["Stats.Interval.Flattered"],
            ({ Estimate.Low: > 0 }, { Estimate.BetsStillNeeded: { } more }) => texts[
                "Stats.Interval.RawOnly",
                Number(Rough(more))
            ],
            ({ Estimate.Low: > 0 }, _) => texts["Stats.Interval.RawOnly.Never"],
            ({ Estimate.BetsStillNeeded: { } more }, _) => texts["Stats.Interval.More", Number(Rough(more))],
            _ => texts["Stats.Interval.Never"],
        };

    /// <summary>"1 parieur sur 16 aurait fait pire": the tail in which the result lies, as people among whom one stands out.</summary>
    /// <param name="percentile">Share of bettors who would have done worse, 0 to 1.</param>
    public static string Luck(this IStringLocalizer texts, double percentile)
    {
        var side = percentile <= 0.5 ? "Worse" : "Better";
        var bettors = Math.Round(1 / Math.Min(percentile, 1 - percentile));
        return bettors > MostBettors
            ? texts[$"Stats.Luck.Rare.{side}", Number(MostBettors)]
            : texts[$"Stats.Luck.{side}", Number((long)bettors)];
    }

    /// <summary>Whether luck had a hand in it: within one deviation it is what these odds bring.</summary>
    public static string Luck(this IStringLocalizer texts, Luck luck) =>
        luck switch
        {
            { Gap: { } gap } => texts.Gap(gap),
            { Z: >= 1 } => $"{texts["Stats.Luck.Good"]} {texts.Luck(luck.Percentile!.Value)}",
            { Z: <= -1 } => $"{texts["Stats.Luck.Bad"]} {texts.Luck(luck.Percentile!.Value)}",
            _ => $"{texts["Stats.Luck.None"]} {texts.Luck(luck.Percentile!.Value)}",
        };

    /// <summary>How long before kick-off, in the largest unit that is whole.</summary>
    public static string Before(this IStringLocalizer texts, int minutes) =>
        minutes >= 60 ? texts["Bet.Hours", minutes / 60] : texts["Bet.Minutes", minutes];

    /// <summary>A computed figure for the parts that show decimals; what is not finite is unknown.</summary>
    public static decimal? Shown(double? figure) =>
        figure is { } known && Math.Abs(known) < 1e12 ? decimal.Round((decimal)known, 6) : null;

    public static string Points(double figure, int decimals = 2) =>
        Shown(figure) is { } points ? Formats.Percent(points, CultureInfo.CurrentCulture, decimals: decimals) : "–";

    public static string Number(long number) => Formats.Number(number, CultureInfo.CurrentCulture);

    // "About 1 237 bets" pretends to know more than it does: two leading digits, rounded up.
    private static long Rough(long bets)
    {
        var step = 1L;
        while (bets / step >= 100)
            step *= 10;
        return (bets + step - 1) / step * step;
    }
}

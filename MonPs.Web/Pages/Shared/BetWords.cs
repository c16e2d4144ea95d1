using System.Globalization;
using Microsoft.Extensions.Localization;
using MonPs.Core.Bets;
using MonPs.Core.Closing;
using MonPs.Core.Language;
using MonPs.Core.Odds;
using MonPs.Web.Components.Parts;
using MonPs.Web.Culture;

namespace MonPs.Web.Pages.Shared;

/// <summary>What a bet's values are called on a page, in the language of the visitor.</summary>
public static class BetWords
{
    /// <summary>"1 · PSG", "N · Match nul", "Plus de 2,5 buts".</summary>
    public static string Selection(this IStringLocalizer texts, Bet bet) =>
        BetSelection.TryOutcomeOf(bet.Selection) is { } outcome && bet.Market != Market.Other
            ? texts.Selection(outcome, bet.Line, MatchTitle.Split(bet.MatchName))
            : bet.Selection;

    public static string Selection(
        this IStringLocalizer texts,
        Outcome outcome,
        decimal? line,
        (string Home, string Away)? teams
    ) =>
        outcome switch
        {
            Outcome.Home => teams is { } t ? $"1 · {t.Home}" : texts["Bets.Home"],
            Outcome.Draw => texts["Bets.Draw"],
            Outcome.Away => teams is { } t ? $"2 · {t.Away}" : texts["Bets.Away"],
            Outcome.Over => texts[$"Bets.Over.{Goals(line)}", Line(line)],
            _ => texts[$"Bets.Under.{Goals(line)}", Line(line)],
        };

    public static string Line(decimal? line) =>
        Cultures.IsFrench(CultureInfo.CurrentUICulture)
            ? BetSelection.WriteLine(line ?? 0).Replace('.', ',')
            : BetSelection.WriteLine(line ?? 0);

    public static string Result(this IStringLocalizer texts, BetResult result) => texts[$"Bets.Result.{result}"];

    public static Tone ToneOf(BetResult result) =>
        result switch
        {
            BetResult.Win or BetResult.HalfWin => Tone.Good,
            BetResult.Loss or BetResult.HalfLoss => Tone.Bad,
            _ => Tone.Neutral,
        };

    /// <summary>Why there is no CLV, in a word for a column.</summary>
    public static string ShortReason(this IStringLocalizer texts, Bet bet, DateTimeOffset now) =>
        bet.ClvReason is { } reason ? texts[$"Bets.Reason.{reason}"]
        : bet.KickoffTime > now ? texts["Bets.Reason.KickoffNotReached"]
        : texts["Bets.Reason.NotYet"];

    /// <summary>Why there is no CLV, with what to do.</summary>
    public static string Reason(this IStringLocalizer texts, Bet bet, DateTimeOffset now) =>
        bet.ClvReason is { } reason ? Sentence(reason)
        : bet.KickoffTime > now ? Sentence(ClvReason.KickoffNotReached)
        : texts["Bets.NotYet"];

    public static string Sentence(ClvReason reason) => CoreText.Get($"ClvReason_{reason}");

    // In French a quantity below two is singular, in English only one is.
    private static string Goals(decimal? line) =>
        (Cultures.IsFrench(CultureInfo.CurrentUICulture) ? line < 2 : line == 1) ? "one" : "other";
}

using MonPs.Core.Bets;
using MonPs.Core.Settings;
using MonPs.Web.Pages.Shared;
using Spectre.Console;

namespace MonPs.Web.Cli;

/// <summary>Bets as a table of eighty columns.</summary>
internal static class BetTable
{
    public static Table Of(IEnumerable<Bet> bets, MonPsSettings settings)
    {
        var table = Shown
            .Table(
                "N°",
                Word("Kickoff"),
                Word("Match"),
                Word("Selection"),
                Word("Odds"),
                Word("Stake"),
                "CLV",
                Word("Result")
            )
            .Right(0, 4, 5, 6, 7)
            .Wrapping(2);
        foreach (var bet in bets)
            table.AddRow(
                Shown.Plain($"{bet.Id}"),
                Shown.Plain(Shown.Brief(bet.KickoffTime, settings.TimeZone)),
                Shown.Plain(MatchTitle.Of(bet.MatchName)),
                Shown.Plain(Shown.Brief(bet.Outcome, bet.Line)),
                Shown.Plain(Shown.Odds(bet.OddsObtained)),
                Shown.Plain(Shown.Money(bet.Stake, settings.Currency)),
                Clv(bet),
                Result(bet, settings.Currency)
            );
        return table;
    }

    /// <summary>The exact CLV, or the one computed from another line with its ≈.</summary>
    public static string ClvText(Bet bet) =>
        bet.ClvPercent is { } raw ? Shown.Percent(raw)
        : bet.ClvFairPercent is { } fair ? $"≈ {Shown.Percent(fair)}"
        : Shown.None;

    private static Text Clv(Bet bet) => Shown.Plain(ClvText(bet), Sign(bet.ClvPercent ?? bet.ClvFairPercent));

    private static Style Sign(decimal? percent) =>
        new(
            percent > 0 ? Color.Green
            : percent < 0 ? Color.Red
            : Color.Default
        );

    private static Text Result(Bet bet, string currency) =>
        bet.Result is { } result
            ? Shown.Plain(Shown.Money(bet.ProfitLoss, currency, plus: true), new(Shown.ColorOf(result)))
            : Shown.Plain(CliText.Get("Cli.Bets.Open"));

    private static string Word(string key) => CliText.Get($"Cli.Column.{key}");
}

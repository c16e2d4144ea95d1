using MonPs.Core.Bets;
using MonPs.Core.Settings;
using MonPs.Web.Pages.Shared;
using Spectre.Console;

namespace MonPs.Web.Cli;

/// <summary>Each bet with how it stands and how it will stand.</summary>
internal static class SettleTable
{
    public static Table Of(IEnumerable<Bet> bets, SettleWish wish, MonPsSettings settings)
    {
        var table = Shown
            .Table("N°", Word("Match"), Word("Selection"), Word("Odds"), Word("Stake"), Word("Before"), Word("After"))
            .Right(0, 3, 4)
            .Wrapping(1);
        foreach (var bet in bets)
            table.Row(
                $"{bet.Id}",
                MatchTitle.Of(bet.MatchName),
                Shown.Brief(bet.Outcome, bet.Line),
                Shown.Odds(bet.OddsObtained),
                Shown.Money(bet.Stake, settings.Currency),
                State(bet.Result, bet.ProfitLoss, settings.Currency),
                State(wish.Result, wish.ProfitOf(bet), settings.Currency)
            );
        return table;
    }

    private static string State(BetResult? result, decimal? profit, string currency) =>
        result is { } known
            ? $"{CliText.Words.Result(known)}\n{Shown.Money(profit, currency, plus: true)}"
            : CliText.Get("Cli.Bets.Open");

    private static string Word(string key) => CliText.Get($"Cli.Column.{key}");
}

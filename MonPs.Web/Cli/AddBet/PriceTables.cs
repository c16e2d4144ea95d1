using MonPs.Core.Odds;
using MonPs.Core.OddsApi;
using MonPs.Web.Pages.Shared;
using Spectre.Console;

namespace MonPs.Web.Cli.AddBet;

/// <summary>What there is to choose from, with the market's prices.</summary>
internal static class PriceTables
{
    private static readonly Outcome[] H2h = [Outcome.Home, Outcome.Draw, Outcome.Away];

    public static Table Sides(BetAnswers answers, string reference)
    {
        var table = Priced("", "", reference);
        foreach (var side in H2h)
            table.Row(
                Shown.Brief(side, null),
                Name(side, answers.Teams),
                Shown.Price(answers.Board?.Best(side, null)),
                Shown.Odds(answers.Board?.Reference(side, null))
            );
        return table;
    }

    public static Table Lines(PriceBoard board, Outcome side, string reference)
    {
        var table = Priced(CliText.Get("Cli.Column.Line"), "", reference);
        foreach (var line in board.Lines)
            table.Row(
                BetWords.Line(line),
                CliText.Words.Selection(side, line, null),
                Shown.Price(board.Best(side, line)),
                Shown.Odds(board.Reference(side, line))
            );
        return table;
    }

    public static Table Bookmakers(IReadOnlyList<BestPrice> prices)
    {
        var table = Shown.Table("", CliText.Get("Cli.Column.Bookmaker"), CliText.Get("Cli.Column.Odds")).Right(0, 2);
        foreach (var (price, index) in prices.Select((price, index) => (price, index)))
            table.Row($"{index + 1}", BookmakerNames.Title(price.Bookmaker), Shown.Odds(price.Odds));
        return table;
    }

    private static Table Priced(string key, string name, string reference) =>
        Shown.Table(key, name, CliText.Get("Cli.Column.Best"), BookmakerNames.Title(reference)).Right(3);

    private static string Name(Outcome side, (string Home, string Away)? teams) =>
        side switch
        {
            Outcome.Home when teams is { } t => t.Home,
            Outcome.Away when teams is { } t => t.Away,
            _ => CliText.Get($"Cli.Add.{side}"),
        };
}

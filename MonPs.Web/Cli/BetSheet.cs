using MonPs.Core.Bets;
using MonPs.Core.OddsApi;
using MonPs.Core.Settings;
using MonPs.Web.Culture;
using MonPs.Web.Pages.BetPage;
using MonPs.Web.Pages.Shared;
using Spectre.Console;

namespace MonPs.Web.Cli;

/// <summary>One bet with all there is to know: what it was, what closed, what it brought, what was changed.</summary>
internal static class BetSheet
{
    public static void Write(Terminal to, Bet bet, IReadOnlyList<BetRevision> history, MonPsSettings settings)
    {
        var zone = new UserZone(settings.TimeZone);
        to.Write(Values(bet, settings));
        to.Say("");
        to.Say(
            EvidenceWords.Of(bet, CliText.Words, zone, settings.ReferenceBookmaker, TimeProvider.System.GetUtcNow())
        );
        to.Say("");
        to.Say(CliText.Get("Bet.History"));
        foreach (var revision in history)
            to.Say(Line(revision, zone));
    }

    private static Grid Values(Bet bet, MonPsSettings settings)
    {
        var grid = Grid();
        Add(grid, CliText.Get("Bet.Title", $"{bet.Id}"), MatchTitle.Of(bet.MatchName));
        Add(grid, Field("kickoff_time"), Shown.Instant(bet.KickoffTime, settings.TimeZone, InstantForm.Full));
        Add(grid, Field("sport"), bet.Sport is { } sport ? LeagueTitle.Of(sport) : Shown.None);
        Add(grid, Field("selection"), CliText.Words.Selection(bet));
        Add(grid, Field("bookmaker"), bet.Bookmaker is { } book ? BookmakerNames.Title(book) : Shown.None);
        Add(grid, Field("odds_obtained"), Shown.Odds(bet.OddsObtained));
        Add(grid, Field("stake"), Shown.Money(bet.Stake, settings.Currency));
        Add(grid, Field("closing_odds"), Closing(bet));
        Add(grid, "CLV", BetTable.ClvText(bet));
        Add(grid, Field("clv_fair_percent"), Shown.Percent(bet.ClvFairPercent));
        Add(grid, Field("result"), Result(bet));
        Add(grid, Field("profit_loss"), Shown.Money(bet.ProfitLoss, settings.Currency, plus: true));
        Add(grid, Field("tags"), bet.Tags.Length == 0 ? Shown.None : TagText.Write(bet.Tags));
        Add(grid, Field("notes"), bet.Notes ?? Shown.None);
        return grid;
    }

    public static Grid Grid() =>
        new Grid().AddColumn(new GridColumn().NoWrap().PadRight(2)).AddColumn(new GridColumn().PadLeft(0).PadRight(0));

    public static void Add(Grid grid, string name, string value) =>
        grid.AddRow(Shown.Plain(name, new Style(decoration: Decoration.Dim)), Shown.Plain(value));

    public static string Result(Bet bet) =>
        bet.Result is { } result ? CliText.Words.Result(result) : CliText.Get("Bet.Pending");

    public static string Field(string name) => CliText.Get($"Bet.Field.{name}");

    private static string Closing(Bet bet) =>
        bet.ClosingGrade is { } grade ? $"{Shown.Odds(bet.ClosingOdds)} ({grade})" : Shown.Odds(bet.ClosingOdds);

    private static string Line(BetRevision revision, UserZone zone)
    {
        var at = Instants.Write(revision.At, zone, System.Globalization.CultureInfo.CurrentUICulture, InstantForm.Full);
        var changes = string.Concat(
            RevisionWords.Of(revision, CliText.Words, zone).Select(change => $"\n      {change}")
        );
        return $"  {CliText.Get($"Bet.Action.{revision.Action}")} · {at} · {CliText.Get($"Actor.{revision.Actor}")}{changes}";
    }
}

using System.Globalization;
using MonPs.Core.Bets;
using MonPs.Core.Odds;
using MonPs.Core.OddsApi;
using MonPs.Web.Culture;
using Spectre.Console;

namespace MonPs.Web.Cli;

/// <summary>How values are written in a terminal. What came from outside is stripped of control characters, so that no
/// team's name can drive the terminal.</summary>
internal static class Shown
{
    public const string None = "–";

    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    public static Text Plain(string? text, Style? style = null) => new(Clean(text), style);

    public static string Clean(string? text) =>
        text is null ? "" : string.Concat(text.Where(c => c == '\n' || !char.IsControl(c)));

    public static string Odds(decimal? odds) => odds is { } known ? Formats.Odds(known, Culture) : None;

    public static string Price(BestPrice? price) =>
        price is null ? None : $"{Formats.Odds(price.Odds, Culture)} {BookmakerNames.Title(price.Bookmaker)}";

    public static string Percent(decimal? percent) => percent is { } known ? Formats.Percent(known, Culture) : None;

    public static string Money(decimal? amount, string currency, bool plus = false) =>
        amount is { } known ? Formats.Money(known, Culture, currency, plus) : None;

    public static string Instant(DateTimeOffset at, TimeZoneInfo zone, InstantForm form = InstantForm.Near) =>
        Instants.Write(at, new UserZone(zone), Culture, form);

    /// <summary>For a narrow column: "22/11 21:00".</summary>
    public static string Brief(DateTimeOffset at, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString("dd'/'MM HH:mm", CultureInfo.InvariantCulture);

    /// <summary>For a narrow column: "1", "N", "+2,5".</summary>
    public static string Brief(Outcome outcome, decimal? line) =>
        CliText.Get($"Cli.Brief.{outcome}", Pages.Shared.BetWords.Line(line));

    public static Table Table(params string[] headings)
    {
        var table = new Table().Border(TableBorder.Simple).BorderStyle(new Style(decoration: Decoration.Dim));
        foreach (var heading in headings)
            table.AddColumn(
                new TableColumn(new Text(heading, new Style(decoration: Decoration.Bold))).PadLeft(0).NoWrap()
            );
        return table;
    }

    public static Table Right(this Table table, params int[] columns)
    {
        foreach (var column in columns)
            table.Columns[column].RightAligned();
        return table;
    }

    public static Table Wrapping(this Table table, int column)
    {
        table.Columns[column].NoWrap = false;
        return table;
    }

    public static void Row(this Table table, params IEnumerable<string> cells) =>
        table.AddRow(cells.Select(cell => Plain(cell)));

    public static Color ColorOf(BetResult? result) =>
        result switch
        {
            BetResult.Win or BetResult.HalfWin => Color.Green,
            BetResult.Loss or BetResult.HalfLoss => Color.Red,
            _ => Color.Default,
        };
}

using System.Globalization;
using MonPs.Core.Data;
using MonPs.Core.Imports;
using MonPs.Web.Culture;
using Spectre.Console;

namespace MonPs.Web.Cli;

/// <summary>What an import would do, and what was imported, as tables of the terminal.</summary>
internal static class ImportTable
{
    public const int MostRows = 50;

    public static void Show(ImportPreview preview, IReadOnlyList<ImportRow> refused)
    {
        var plan = preview.Plan;
        Console.WriteLine(
            CliText.Get(
                "Cli.Import.Reads",
                plan.File.Name,
                plan.Kind,
                plan.File.Encoding.WebName,
                SnakeCase.Of(plan.Preset)
            )
        );
        var table = Plain().AddColumns("", "");
        table.AddRow(CliText.Get("Cli.Import.New"), Number(preview.New));
        table.AddRow(CliText.Get("Cli.Import.Known"), Number(preview.Known));
        table.AddRow(CliText.Get("Cli.Import.Refused"), Number(preview.Refused));
        foreach (var (sureness, count) in preview.Links.OrderByDescending(link => link.Key))
            table.AddRow(CliText.Get($"Import.Link.{sureness}"), Number(count));
        foreach (var (remark, count) in preview.Remarks)
            table.AddRow(CliText.Get($"Import.Remark.{remark}"), Number(count));
        AnsiConsole.Write(table);
        foreach (var row in refused)
        foreach (var fault in row.Faults)
            Console.WriteLine($"  {CliText.Get("Cli.Import.Line", Number(row.Line))} {Cell(fault)}{fault.Text}");
        if (preview.Refused > refused.Count)
            Console.WriteLine($"  {CliText.Get("Cli.Import.MoreRows", Number(preview.Refused - refused.Count))}");
    }

    public static void Show(IReadOnlyList<ImportRecord> imports, UserZone zone)
    {
        var culture = CultureInfo.CurrentUICulture;
        var table = new Table()
            .Border(TableBorder.Rounded)
            .AddColumns(
                "ID",
                CliText.Get("Import.Former.When"),
                CliText.Get("Import.Former.File"),
                CliText.Get("Import.Former.Bets"),
                CliText.Get("Import.Former.State")
            );
        foreach (var one in imports)
            table.AddRow(
                Number((int)one.Id),
                Instants.Write(one.ImportedAt, zone, culture, InstantForm.Full),
                Markup.Escape(one.FileName),
                Number(one.RowsImported),
                one.UndoneAt is null ? "" : CliText.Get("Import.Former.Undone")
            );
        AnsiConsole.Write(table);
    }

    public static string Words(UndoOutcome outcome) =>
        outcome switch
        {
            UndoOutcome.Done done => CliText.Get("Cli.Import.Undone", Number(done.Removed), Number(done.Kept)),
            UndoOutcome.UndoneBefore => CliText.Get("Import.Undo.Before"),
            UndoOutcome.NotFound none => CliText.Get("Cli.Import.NoImport", $"{none.Id}"),
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
        };

    private static string Cell(CellFault fault) => fault.Column is { } column ? $"{column} \"{fault.Value}\": " : "";

    private static Table Plain() => new Table().HideHeaders().Border(TableBorder.Rounded);

    private static string Number(int number) => Formats.Number(number, CultureInfo.CurrentUICulture);
}

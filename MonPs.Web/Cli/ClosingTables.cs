using System.Globalization;
using MonPs.Core.ClosingFiles;
using MonPs.Core.OddsApi;
using Spectre.Console;

namespace MonPs.Web.Cli;

/// <summary>What an import of closing odds would do and did, for a person in a terminal.</summary>
internal static class ClosingTables
{
    private const int MostIssues = 30;

    public static void Show(ClosingPlan plan)
    {
        AnsiConsole.Write(Figures(plan));
        foreach (var one in plan.Suggestions)
            Console.WriteLine(Ask("Cli.Closing.Suggestion", one));
        foreach (var issue in plan.Issues.Take(MostIssues))
            Console.WriteLine($"{issue.File}{Line(issue)}: {issue.Text}");
        if (plan.Issues.Count > MostIssues)
            Console.WriteLine(CliText.Get("Cli.Closing.More", Number(plan.Issues.Count - MostIssues)));
        if (!plan.HasWork)
            Console.WriteLine(CliText.Get("Cli.Closing.Nothing"));
    }

    public static void Show(ClosingReport report) =>
        Console.WriteLine(
            CliText.Get(
                "Closing.Done",
                Number(report.ClosingsStored),
                Number(report.BetsLinked),
                Number(report.BetsSettled),
                Number(report.ClvComputed)
            )
        );

    public static string Question(TeamSuggestion one) => Ask("Cli.Closing.Ask", one);

    private static Table Figures(ClosingPlan plan)
    {
        var table = new Table().HideHeaders().Border(TableBorder.Rounded).AddColumns("", "");
        table.Columns[1].RightAligned();
        Row("Closing.Rows", plan.RowCount);
        Row("Closing.Usable", plan.Rows.Count);
        Row("Closing.NewMatches", plan.NewMatches);
        foreach (var (reference, count) in plan.References)
            Row("Closing.From", count, BookmakerNames.Title(reference));
        Row("Closing.ToFill", plan.BetsToFill);
        Row("Closing.ToLink", plan.BetsToLink);
        Row("Closing.ToSettle", plan.BetsToSettle);
        return table;

        void Row(string key, int figure, params string[] args) =>
            table.AddRow(Markup.Escape(CliText.Get(key, args)), Number(figure));
    }

    private static string Ask(string key, TeamSuggestion one) =>
        CliText.Get(key, one.FileTeam, one.KnownTeam, Number(one.Rows), one.Example);

    private static string Line(FileIssue issue) =>
        issue.Line is { } line ? $", {CliText.Get("Cli.Closing.Line", Number(line))}" : "";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

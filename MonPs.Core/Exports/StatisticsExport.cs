using System.Globalization;
using System.Reflection;
using MonPs.Core.Bets;
using MonPs.Core.Data;
using MonPs.Core.Imports;
using MonPs.Core.Statistics;

namespace MonPs.Core.Exports;

/// <summary>The summary and the breakdowns as one table: which part, which row, which figure, its value.</summary>
public sealed class StatisticsExport(StatisticsQueries statistics)
{
    private static readonly string[] Header = ["part", "row", "figure", "value"];

    public async Task WriteCsv(System.IO.Stream to, BetFilter filter, CsvLocale locale, CancellationToken ct)
    {
        var report = await statistics.Report(filter, withModelled: false, ct);
        await using var csv = new CsvSheet(to, locale);
        await csv.Row(Header);
        foreach (var (figure, value) in Figures(report.Summary, locale))
            await csv.Row(["summary", "", figure, value]);
        foreach (var breakdown in report.Breakdowns)
        foreach (var row in breakdown.Rows)
        foreach (var (figure, value) in Figures(row, locale).Where(f => f.Name is not "key"))
            await csv.Row([SnakeCase.Of(breakdown.By), OwnText.Guard(row.Key), figure, value]);
    }

    // By reflection, so that a figure added to the report is in its export too.
    private static IEnumerable<(string Name, string Value)> Figures(object part, CsvLocale locale) =>
        part.GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(property => (SnakeCase.Of(property.Name), Value(property.GetValue(part), locale)))
            .Where(figure => figure.Item2 is not null)
            .Select(figure => (figure.Item1, figure.Item2!));

    /// <returns>Null for what is no single figure.</returns>
    private static string? Value(object? value, CsvLocale locale) =>
        value switch
        {
            null => "",
            decimal number => locale.Write(number),
            double number => locale.Write(number),
            int number => number.ToString(CultureInfo.InvariantCulture),
            bool isSo => isSo ? "true" : "false",
            string text => OwnText.Guard(text),
            Enum word => SnakeCase.Of(word.ToString()),
            _ => null,
        };
}

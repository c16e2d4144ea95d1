using System.Text.RegularExpressions;
using MonPs.Core.Closing;
using MonPs.Core.Odds;

namespace MonPs.Core.Imports;

/// <summary>A bet of several legs: one bet on another market, its legs written down, never one of them as a single. Pure.</summary>
internal static partial class RowCombination
{
    private const string LegsOfPikkit = " | ";

    /// <returns>Null for a single bet.</returns>
    public static RowBacks? Of(RowCells cells, IReadOnlyList<SourceRow> legs)
    {
        var type = PlainText.Of(cells.Text(ImportField.BetType) ?? "");
        var text = cells.Text(ImportField.MatchName) ?? "";
        if (legs.Count == 0 && !Combined().IsMatch(type))
            return null;
        string[] names =
            legs.Count > 0
                ? [.. legs.Select(leg => Leg(cells, leg))]
                : text.Split(LegsOfPikkit, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        cells.Remark(RowRemark.Combined);
        var all = string.Join(" + ", names.DefaultIfEmpty(text));
        return new(
            RowSelection.Cut(text.Length > 0 && legs.Count > 0 ? text : all),
            null,
            Market.Other,
            Title(type, names.Length)
        )
        {
            Reason = ClvReason.Combined,
            Details = names.Length > 0 ? string.Join('\n', names.Select((name, i) => $"{i + 1}. {name}")) : null,
        };
    }

    /// <summary>A row that only continues the bet above it: it has no date, type or stake of its own.</summary>
    public static bool IsLeg(SourceRow row, Reading reading) =>
        reading.Preset == ImportPreset.BetAnalytix
        && row.Trouble is null
        && new[] { ImportField.KickoffTime, ImportField.BetType, ImportField.Stake }.All(field =>
            string.IsNullOrWhiteSpace(reading.Map.Cell(row, field))
        );

    private static string Leg(RowCells cells, SourceRow leg)
    {
        var of = new RowCells(leg, cells.Reading);
        return string.Join(
            " @ ",
            new[] { of.Text(ImportField.MatchName), of.Text(ImportField.OddsObtained) }.OfType<string>()
        );
    }

    private static string Title(string type, int legs) =>
        type.Contains('/', StringComparison.Ordinal) ? $"System {type}" : $"Combined ({Math.Max(legs, 2)})";

    [GeneratedRegex(
        @"^(combin\w*|parlay|multi\w*|acc\w*|system\w*|trixie|yankee|patent|double|treble|\d+/\d+)$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Combined();
}

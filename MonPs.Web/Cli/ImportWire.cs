using MonPs.Core.Imports;

namespace MonPs.Web.Cli;

/// <summary>An import as --json tells it.</summary>
internal sealed record ImportWire(
    string File,
    string Kind,
    ImportPreset Preset,
    int New,
    int Known,
    int Refused,
    IReadOnlyDictionary<string, int> Links,
    IReadOnlyDictionary<string, int> Remarks,
    IReadOnlyList<ImportFaultWire> Faults,
    ImportRecord? Imported
)
{
    public static ImportWire Of(ImportPreview preview, IReadOnlyList<ImportRow> refused, ImportRecord? done) =>
        new(
            preview.Plan.File.Name,
            preview.Plan.Kind,
            preview.Plan.Preset,
            preview.New,
            preview.Known,
            preview.Refused,
            preview.Links.ToDictionary(link => Core.Data.SnakeCase.Of(link.Key), link => link.Value),
            preview.Remarks.ToDictionary(remark => Core.Data.SnakeCase.Of(remark.Key), remark => remark.Value),
            [
                .. refused.SelectMany(row =>
                    row.Faults.Select(f => new ImportFaultWire(row.Line, f.Column, f.Value, f.Text))
                ),
            ],
            done
        );
}

internal sealed record ImportFaultWire(int Line, string? Column, string Value, string Text);

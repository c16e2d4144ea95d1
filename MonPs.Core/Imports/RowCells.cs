using MonPs.Core.Bets;
using MonPs.Core.Language;

namespace MonPs.Core.Imports;

/// <summary>How the cells of a file are to be read: what the columns as a whole said, or a person.</summary>
internal sealed record Reading(
    ImportPreset Preset,
    ColumnMap Map,
    DateOrder? DateOrder,
    DecimalMark? Mark,
    bool American,
    TimeZoneInfo Zone
);

/// <summary>One row's cells by field; what cannot be read is collected as faults with the column and what stands there.</summary>
internal sealed class RowCells(SourceRow row, Reading reading)
{
    private readonly List<CellFault> faults = [];
    private readonly List<RowRemark> remarks = [];

    public IReadOnlyList<CellFault> Faults => faults;
    public IReadOnlyList<RowRemark> Remarks => remarks;
    public Reading Reading => reading;
    public int Line => row.Line;
    public bool IsOurs => reading.Preset == ImportPreset.MonPs;

    // A program wrote these: no thousands, whatever stands between the digits.
    private bool IsPlain => reading.Preset is ImportPreset.MonPs or ImportPreset.MonPsDump;

    /// <returns>The text without blanks around it; null when there is none.</returns>
    public string? Text(ImportField field)
    {
        var text = reading.Map.Cell(row, field);
        if (text is null)
            return null;
        text = IsOurs ? OwnText.Unguard(text) : text.Trim();
        // Our own export leaves a cell empty; in others these stand for nothing.
        return string.IsNullOrWhiteSpace(text) || (!IsOurs && text is "\\N" or "NULL" or "null" or "#N/A")
            ? null
            : text;
    }

    public decimal? Amount(ImportField field) =>
        Read(field, "ImportNumber", text => NumberText.Read(text, reading.Mark, isOdds: IsPlain));

    public decimal? Money(ImportField field) =>
        Amount(field) is { } amount ? decimal.Round(amount, 2, MidpointRounding.AwayFromZero) : null;

    public decimal? Odds(ImportField field) =>
        Read(field, "ImportOdds", text => OddsText.Read(text, reading.Mark, reading.American));

    public DateTimeOffset? Instant(ImportField field) => Date(field)?.At;

    public ReadDate? Date(ImportField field)
    {
        if (Text(field) is not { } text)
            return null;
        if (DateText.Read(text, reading.DateOrder, reading.Zone) is { } read)
            return read;
        var isOpen = DateText.Numbers(text) is not null && reading.DateOrder is null;
        Add(field, isOpen ? new FieldFault(Wire(field), "ImportDateOrder") : new FieldFault(Wire(field), "ImportDate"));
        return null;
    }

    public void Fault(ImportField field, string code) => Add(field, new FieldFault(Wire(field), code));

    /// <summary>A fault of the rules for bets, put back onto the column it came from.</summary>
    public void Add(FieldFault fault)
    {
        if (faults.Exists(known => known.Fault.Field == fault.Field))
            return;
        var field = Data.SnakeCase.TryParse<ImportField>(fault.Field, out var known) ? known : ImportField.MatchName;
        Add(field, fault);
    }

    public void Remark(RowRemark remark) => remarks.Add(remark);

    private decimal? Read(ImportField field, string code, Func<string, decimal?> read)
    {
        if (Text(field) is not { } text)
            return null;
        if (read(text) is { } number)
            return number;
        Fault(field, code);
        return null;
    }

    private void Add(ImportField field, FieldFault fault) =>
        faults.Add(new(reading.Map.Column(field), Shortened(reading.Map.Cell(row, field) ?? ""), fault));

    private static string Wire(ImportField field) => Data.SnakeCase.Of(field);

    private static string Shortened(string text) => text.Length <= 60 ? text : text[..60] + "…";
}

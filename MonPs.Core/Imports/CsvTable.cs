using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace MonPs.Core.Imports;

/// <summary>A table separated by commas, semicolons, tabs or bars, with a header in its first row.</summary>
internal sealed class CsvTable : SourceTable
{
    private readonly char separator;
    private readonly bool saysSeparator;

    private CsvTable(ImportFile file, string firstLine)
        : base(file)
    {
        saysSeparator = firstLine.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && firstLine.Length == 5;
        separator = saysSeparator ? firstLine[4] : Separators.Of(firstLine);
        Header = [.. Records().First().Cells.Select(cell => cell.Trim())];
    }

    public override string Kind =>
        separator switch
        {
            '\t' => "TSV",
            var c => $"CSV {c}",
        };
    public override IReadOnlyList<string> Header { get; }

    public static CsvTable Open(ImportFile file)
    {
        using var reader = file.Open();
        for (var line = reader.ReadLine(); line is not null; line = reader.ReadLine())
            if (line.Trim(' ', '\t', ',', ';', '\u001a').Length > 0)
                return new(file, line);
        throw new ImportRefusedException(ImportRefusal.NoTable);
    }

    protected override IEnumerable<SourceRow> Read() =>
        Records().Skip(1).Where(row => row.Cells.Any(c => c.Length > 0)).Select(Judge);

    private SourceRow Judge(SourceRow row) =>
        row.Trouble is null && row.Cells.Skip(Header.Count).Any(cell => cell.Length > 0)
            ? row with
            {
                Trouble = RowTrouble.TooManyCells,
            }
            : row;

    private IEnumerable<SourceRow> Records()
    {
        using var reader = File.Open();
        if (saysSeparator)
            reader.ReadLine();
        var quotes = new QuoteWatch();
        using var budget = new RecordBudget(reader, TextLook.LongestLine);
        using var parser = new CsvParser(budget, Configuration(quotes));
        SourceRow? held = null;
        while (Next(parser, budget, quotes, held?.Line) is { } row)
        {
            if (held is not null)
                yield return held;
            held = row;
        }
        if (held is not null)
            yield return Last(held);
    }

    // The last row of a file that was cut off has too few cells and no line end; a row that a quotation mark swallowed has
    // everything after it in one cell.
    private SourceRow Last(SourceRow row) =>
        row.Trouble is null && !File.EndsWithLine && Header is not null && row.Cells.Length < Header.Count
            ? row with
            {
                Trouble = RowTrouble.CutOff,
            }
            : row;

    private SourceRow? Next(CsvParser parser, RecordBudget budget, QuoteWatch quotes, int? before)
    {
        quotes.Broken = false;
        budget.Next();
        try
        {
            if (!parser.Read())
                return null;
        }
        catch (Exception e) when (e is MaxFieldSizeException or RecordTooLongException)
        {
            throw new ImportRefusedException(
                ImportRefusal.LineTooLong,
                ((before ?? 0) + 1).ToString(CultureInfo.InvariantCulture)
            );
        }
        var line = parser.RawRow - parser.RawRecord.AsSpan().TrimEnd("\r\n").Count('\n') + (saysSeparator ? 1 : 0);
        var broken = quotes.Broken || parser.RawRecord.AsSpan().Count('"') % 2 != 0;
        return new(line, parser.Record ?? [], broken ? RowTrouble.Quotes : null);
    }

    private CsvConfiguration Configuration(QuoteWatch quotes) =>
        new(CultureInfo.InvariantCulture)
        {
            Delimiter = separator.ToString(),
            HasHeaderRecord = false,
            IgnoreBlankLines = true,
            MaxFieldSize = LongestCell,
            BadDataFound = _ => quotes.Broken = true,
        };

    private sealed class QuoteWatch
    {
        public bool Broken { get; set; }
    }
}

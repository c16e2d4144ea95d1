using System.Globalization;
using System.Security.Cryptography;
using CsvHelper;
using CsvHelper.Configuration;
using MonPs.Core.Imports;

namespace MonPs.Core.ClosingFiles;

/// <summary>
/// Reads season files of football-data.co.uk. Columns are found by their headings; a cell that may be cut off, a price that
/// cannot be one and a row longer than its headings are reported and not used.
/// </summary>
public static class SeasonFileReader
{
    private const int MostColumns = 1000;
    private const int MostRows = 100_000;
    private const int LargestCell = 10_000;

    // In characters; a row of the site has some 700.
    private const int LongestRow = 1_000_000;

    /// <summary>Never throws for what is in the file: a file that is no season file comes back with no row and the reason.</summary>
    public static async Task<SeasonFile> Read(string name, Stream content, CancellationToken ct) =>
        await SeasonText.ReadBounded(content, ct) is { } bytes
            ? Read(name, bytes)
            : Unusable(name, "", FileIssueCode.TooLarge, Megabytes(SeasonText.LargestFile));

    public static SeasonFile Read(string name, byte[] content)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        if (SeasonText.Decode(content) is not { } text)
            return Unusable(name, hash, FileIssueCode.NotText);
        try
        {
            return Read(name, hash, text);
        }
        catch (Exception e) when (e is CsvHelperException or RecordTooLongException)
        {
            return Unusable(name, hash, FileIssueCode.NotText);
        }
    }

    private static SeasonFile Read(string name, string hash, string text)
    {
        var delimiter = SeasonText.DelimiterOf(text);
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
            BadDataFound = null,
            MaxFieldSize = LargestCell,
        };
        using var budget = new RecordBudget(new StringReader(text), LongestRow);
        using var csv = new CsvParser(budget, configuration);
        if (!Read(csv, budget))
            return Unusable(name, hash, FileIssueCode.Empty);
        if (csv.Record!.Length > MostColumns)
            return Unusable(name, hash, FileIssueCode.TooManyColumns, $"{csv.Record.Length}");
        if (csv.Record.All(string.IsNullOrWhiteSpace))
            return Unusable(name, hash, FileIssueCode.Empty);
        var reading = new SeasonReading(name, new(csv.Record), delimiter != ',');
        if (reading.Headings())
            ReadRows(csv, budget, reading, endsWithLine: text.EndsWith('\n'));
        return new(name, hash, reading.RowCount, reading.Rows, reading.Issues);
    }

    private static void ReadRows(CsvParser csv, RecordBudget budget, SeasonReading reading, bool endsWithLine)
    {
        (string[] Cells, int Line)? waiting = null;
        while (reading.RowCount < MostRows && Read(csv, budget))
        {
            if (waiting is { } row)
                reading.Add(row.Cells, row.Line, mayBeCut: false);
            waiting = (csv.Record!, csv.RawRow);
        }
        if (waiting is { } last)
            reading.Add(last.Cells, last.Line, mayBeCut: !endsWithLine);
    }

    private static bool Read(CsvParser csv, RecordBudget budget)
    {
        budget.Next();
        return csv.Read();
    }

    private static SeasonFile Unusable(string name, string hash, FileIssueCode code, params string[] args) =>
        new(name, hash, 0, [], [new(name, null, code, args)]);

    private static string Megabytes(int bytes) => (bytes / 1024 / 1024).ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace MonPs.Core.Exports;

/// <summary>A CSV that a spreadsheet opens by a double click: UTF-8 with its mark, CR LF.</summary>
internal sealed class CsvSheet(Stream to, CsvLocale locale) : IAsyncDisposable
{
    private readonly CsvWriter writer = new(
        new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 64 * 1024, leaveOpen: true),
        new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = locale.Separator(),
            NewLine = "\r\n",
            // By itself the library quotes for its own line end only; a note with a plain line feed would become two rows.
            ShouldQuote = cell => MustQuote(cell.Field ?? "", locale),
        }
    );

    public async Task Row(IEnumerable<string> cells)
    {
        foreach (var cell in cells)
            writer.WriteField(cell);
        await writer.NextRecordAsync();
    }

    private static bool MustQuote(string cell, CsvLocale locale) =>
        cell.AsSpan().IndexOfAny("\"\r\n\t") >= 0
        || cell.Contains(locale.Separator(), StringComparison.Ordinal)
        || cell is [' ', ..] or [.., ' '];

    public ValueTask DisposeAsync() => writer.DisposeAsync();
}

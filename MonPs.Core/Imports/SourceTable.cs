using System.Globalization;

namespace MonPs.Core.Imports;

/// <summary>A file's table: its header, and its rows as a stream that can be read again from the start.</summary>
internal abstract class SourceTable(ImportFile file)
{
    public const int MostColumns = 300;
    public const int MostRows = 1_000_000;

    /// <summary>In characters: the notes of a bet are shorter.</summary>
    public const int LongestCell = 64 * 1024;

    public abstract string Kind { get; }
    public abstract IReadOnlyList<string> Header { get; }
    protected ImportFile File => file;

    /// <exception cref="ImportRefusedException">There is no table in it.</exception>
    public static SourceTable Of(ImportFile file)
    {
        var table = CopyTable.TryOpen(file) ?? (SourceTable)CsvTable.Open(file);
        return table.Header.Count > MostColumns
            ? throw new ImportRefusedException(
                ImportRefusal.TooManyColumns,
                Number(table.Header.Count),
                Number(MostColumns)
            )
            : table;
    }

    /// <exception cref="ImportRefusedException">More rows than are imported at a time.</exception>
    public IEnumerable<SourceRow> Rows()
    {
        var count = 0;
        foreach (var row in Read())
            yield return ++count <= MostRows
                ? row
                : throw new ImportRefusedException(ImportRefusal.TooManyRows, Number(MostRows));
    }

    protected abstract IEnumerable<SourceRow> Read();

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

using System.Text;
using System.Text.RegularExpressions;

namespace MonPs.Core.Imports;

/// <summary>The rows of <c>manual_bets</c> in a pg_dump: <c>COPY public.manual_bets (id, …) FROM stdin;</c> down to <c>\.</c></summary>
internal sealed partial class CopyTable : SourceTable
{
    // The table stands somewhere in the dump of a whole database; a CSV does not begin like one.
    private const int LinesBeforeDump = 50;

    private CopyTable(ImportFile file, IReadOnlyList<string> header)
        : base(file) => Header = header;

    public override string Kind => "pg_dump";
    public override IReadOnlyList<string> Header { get; }

    /// <returns>Null when it is no dump.</returns>
    /// <exception cref="ImportRefusedException">It is one, without the table of bets.</exception>
    public static CopyTable? TryOpen(ImportFile file)
    {
        using var reader = file.Open();
        var isDump = false;
        var number = 0;
        for (var line = reader.ReadLine(); line is not null; line = reader.ReadLine())
        {
            if (ColumnsOf(line) is { } header)
                return new(file, header);
            isDump |=
                ++number <= LinesBeforeDump && line.StartsWith("-- PostgreSQL database dump", StringComparison.Ordinal);
            if (!isDump && number > LinesBeforeDump)
                return null;
        }
        return isDump ? throw new ImportRefusedException(ImportRefusal.NoTable) : null;
    }

    protected override IEnumerable<SourceRow> Read()
    {
        using var reader = File.Open();
        var (number, inside) = (0, false);
        for (var line = reader.ReadLine(); line is not null; line = reader.ReadLine())
        {
            number++;
            if (inside && line == "\\.")
                yield break;
            if (inside && line.Length > 0)
                yield return Row(number, line, cutOff: reader.Peek() < 0 && !File.EndsWithLine);
            inside |= CopyLine().IsMatch(line);
        }
    }

    private SourceRow Row(int number, string line, bool cutOff)
    {
        string[] cells = [.. line.Split('\t').Select(Unescape)];
        RowTrouble? trouble =
            cutOff || cells.Length < Header.Count ? RowTrouble.CutOff
            : cells.Length > Header.Count ? RowTrouble.TooManyCells
            : null;
        return new(number, cells, trouble);
    }

    private static string[]? ColumnsOf(string line) =>
        CopyLine().Match(line) is { Success: true } copy
            ? [.. copy.Groups["columns"].Value.Split(',').Select(name => name.Trim().Trim('"'))]
            : null;

    private static string Unescape(string cell)
    {
        if (cell == "\\N")
            return "";
        if (!cell.Contains('\\', StringComparison.Ordinal))
            return cell;
        var text = new StringBuilder(cell.Length);
        for (var i = 0; i < cell.Length; i++)
            text.Append(cell[i] == '\\' && i + 1 < cell.Length ? Escaped(cell[++i]) : cell[i]);
        return text.ToString();
    }

    private static char Escaped(char c) =>
        c switch
        {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'b' => '\b',
            'f' => '\f',
            'v' => '\v',
            _ => c,
        };

    [GeneratedRegex(
        @"^COPY\s+(""?\w+""?\.)?""?manual_bets""?\s*\((?<columns>[^)]+)\)\s+FROM\s+stdin;\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex CopyLine();
}

using System.Text;

namespace MonPs.Core.Imports;

/// <summary>
/// How MonPs' own CSV writes free texts. A spreadsheet takes a cell that begins with = + - @ for a formula; an apostrophe
/// in front makes it text, and reading it back takes the apostrophe away. Pure.
/// </summary>
public static class OwnText
{
    private const string Formula = "=+-@\t\r\n";

    /// <summary>The text as a cell that no spreadsheet runs.</summary>
    public static string Guard(string? text) => IsGuarded(text) ? "'" + text : text ?? "";

    /// <summary>Undoes <see cref="Guard"/>.</summary>
    public static string Unguard(string cell) => cell is ['\'', .. var rest] && IsGuarded(rest) ? rest : cell;

    /// <summary>Tags in one cell: <c>live|value</c>; a bar or backslash of a tag's own has a backslash before it.</summary>
    public static string Join(IEnumerable<string> tags) =>
        string.Join('|', tags.Select(tag => tag.Replace("\\", "\\\\").Replace("|", "\\|")));

    public static IReadOnlyList<string> Split(string cell)
    {
        var (tags, tag) = (new List<string>(), new StringBuilder());
        for (var i = 0; i < cell.Length; i++)
            if (cell[i] == '|')
            {
                tags.Add(tag.ToString());
                tag.Clear();
            }
            else
                tag.Append(cell[i] == '\\' && i + 1 < cell.Length ? cell[++i] : cell[i]);
        return cell.Length == 0 ? [] : [.. tags, tag.ToString()];
    }

    // What begins with apostrophes and then a sign is guarded too, or its own apostrophe would be taken for ours.
    private static bool IsGuarded(string? text) => text?.TrimStart('\'') is [var first, ..] && Formula.Contains(first);
}

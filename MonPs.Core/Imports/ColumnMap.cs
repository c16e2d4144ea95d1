using System.Security.Cryptography;
using System.Text;

namespace MonPs.Core.Imports;

/// <summary>Which column of a file is which field.</summary>
public sealed class ColumnMap
{
    private static readonly ImportField[] Needed =
    [
        ImportField.KickoffTime,
        ImportField.OddsObtained,
        ImportField.Stake,
    ];
    private readonly Dictionary<ImportField, int> places = [];

    private ColumnMap(IReadOnlyList<string> header) => Header = header;

    public IReadOnlyList<string> Header { get; }

    /// <summary>By field, the column's name.</summary>
    public IReadOnlyDictionary<ImportField, string> Names => places.ToDictionary(p => p.Key, p => Header[p.Value]);

    /// <summary>Fields without which no row becomes a bet, and that no column gives.</summary>
    public IReadOnlyList<ImportField> Missing =>
        [.. Needed.Where(needed => !Has(needed)), .. HasMatch ? Array.Empty<ImportField>() : [ImportField.MatchName]];

    private bool HasMatch => Has(ImportField.MatchName) || (Has(ImportField.HomeTeam) && Has(ImportField.AwayTeam));

    /// <param name="header">The file's columns.</param>
    /// <param name="names">Field to column name, letter case aside; names that the header lacks are passed over.</param>
    public static ColumnMap Of(IReadOnlyList<string> header, IEnumerable<KeyValuePair<ImportField, string>> names)
    {
        var map = new ColumnMap(header);
        foreach (var (field, name) in names)
            if (name.Length > 0 && Find(header, name) is { } place)
                map.places.TryAdd(field, place);
        return map;
    }

    public bool Has(ImportField field) => places.ContainsKey(field);

    /// <summary>The column's name; null when no column is this field.</summary>
    public string? Column(ImportField field) => places.TryGetValue(field, out var place) ? Header[place] : null;

    internal string? Cell(SourceRow row, ImportField field) =>
        places.TryGetValue(field, out var place) && place < row.Cells.Length ? row.Cells[place] : null;

    /// <summary>The same for two files with the same columns in the same order.</summary>
    public static string Fingerprint(IReadOnlyList<string> header) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(string.Join('\u001f', header.Select(name => name.Trim().ToLowerInvariant())))
            )
        );

    internal static int? Find(IReadOnlyList<string> header, string name)
    {
        for (var i = 0; i < header.Count; i++)
            if (header[i].Equals(name.Trim(), StringComparison.OrdinalIgnoreCase))
                return i;
        return null;
    }
}

using MonPs.Core.Data;
using MonPs.Core.Imports;

namespace MonPs.Web.Cli;

/// <summary>What the command line asks of an import.</summary>
internal sealed record ImportWish(ImportOptions Options, bool DryRun, bool Yes)
{
    public const string DayMonth = "dmy";
    public const string MonthDay = "mdy";

    public static ImportOptions Read(string? preset, string[]? map, string? dates, string? decimals, bool linkLikely) =>
        new()
        {
            Preset = SnakeCase.TryParse<ImportPreset>(preset, out var known) ? known : null,
            Columns = (map ?? []).Select(Pair).OfType<KeyValuePair<ImportField, string>>().ToDictionary(),
            DateOrder = dates switch
            {
                DayMonth => DateOrder.DayMonth,
                MonthDay => DateOrder.MonthDay,
                _ => null,
            },
            DecimalMark = SnakeCase.TryParse<DecimalMark>(decimals, out var mark) ? mark : null,
            LinkLikely = linkLikely,
        };

    /// <summary>Entries of --map that are not written column=field.</summary>
    public static IEnumerable<string> WrongMaps(string[]? map) => (map ?? []).Where(entry => Pair(entry) is null);

    private static KeyValuePair<ImportField, string>? Pair(string entry)
    {
        var equals = entry.LastIndexOf('=');
        return equals > 0 && SnakeCase.TryParse<ImportField>(entry[(equals + 1)..].Trim(), out var field)
            ? KeyValuePair.Create(field, entry[..equals].Trim())
            : null;
    }
}

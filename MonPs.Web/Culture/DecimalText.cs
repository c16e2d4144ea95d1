using System.Globalization;

namespace MonPs.Web.Culture;

/// <summary>Reads a number as a French or an English hand types it: 1,95 and 1.95, 1 234,50 and 1,234.50.</summary>
public static class DecimalText
{
    const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>The number, or null when the text is none. A lone comma or point is always the decimal one.</summary>
    public static decimal? Read(string? text)
    {
        var compact = Compact(text ?? "");
        var point = compact.LastIndexOfAny([',', '.']);
        var whole = point < 0 ? compact : compact[..point];
        if (!GroupsAreWhole(whole, point < 0 ? '\0' : compact[point]))
        {
            return null;
        }
        var plain = string.Concat(
            whole.Replace(",", "").Replace(".", ""),
            point < 0 ? "" : "." + compact[(point + 1)..]
        );
        return decimal.TryParse(plain, Plain, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    static string Compact(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c))).Replace(Formats.Minus, "-").Replace("€", "");

    // "1.234.5" and "1,2,3" are slips of the hand, not numbers: groups have three digits and never the decimal's own sign.
    static bool GroupsAreWhole(string whole, char point)
    {
        var groups = whole.Split(',', '.');
        return groups.Length == 1 || (!whole.Contains(point) && groups.Skip(1).All(g => g.Length == 3));
    }

    /// <summary>The number as it stands in an input: no grouping, the culture's decimal sign, at least two decimals.</summary>
    public static string Write(decimal? value, CultureInfo culture)
    {
        var text = value?.ToString("0.00######", CultureInfo.InvariantCulture) ?? "";
        return Cultures.IsFrench(culture) ? text.Replace('.', ',') : text;
    }
}

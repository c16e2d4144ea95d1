using System.Globalization;

namespace MonPs.Core.Language;

/// <summary>Reads numbers as people type them: 1.95 or 1,95, with or without blanks. Never guesses thousands separators.</summary>
public static class TypedNumber
{
    public static bool TryRead(string? text, out decimal number)
    {
        var plain = (text ?? "").Replace(" ", "").Replace("\u00a0", "").Replace("\u202f", "").Replace('\u2212', '-');
        number = 0;
        if (plain.Count(c => c is ',' or '.') > 1)
            return false;
        return decimal.TryParse(
            plain.Replace(',', '.'),
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out number
        );
    }
}

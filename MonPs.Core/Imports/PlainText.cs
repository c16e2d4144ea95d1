using System.Globalization;
using System.Text;

namespace MonPs.Core.Imports;

/// <summary>Text as it is compared: lower case, no accents, single blanks, straight apostrophes. Pure.</summary>
internal static class PlainText
{
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Trim().Normalize(NormalizationForm.FormD))
            if (char.IsWhiteSpace(c))
                AppendBlank(plain);
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                plain.Append(c == '’' ? '\'' : char.ToLowerInvariant(c));
        return plain.ToString();
    }

    private static void AppendBlank(StringBuilder plain)
    {
        if (plain.Length > 0 && plain[^1] != ' ')
            plain.Append(' ');
    }
}

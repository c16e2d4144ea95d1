using System.Globalization;
using System.Text.RegularExpressions;

namespace MonPs.Core.Imports;

/// <summary>Which sign separates whole from decimal places.</summary>
public enum DecimalMark
{
    Point,
    Comma,
}

/// <summary>Reads amounts as people and programs write them: 1 234,56 · $1,234.56 · -5.00 · (5.00). Pure.</summary>
internal static partial class NumberText
{
    /// <param name="text">A number, with or without a currency.</param>
    /// <param name="mark">The file's decimal mark where it is known.</param>
    /// <param name="isOdds">Odds have up to three decimals and no thousands: one sign is always the decimal mark.</param>
    /// <returns>Null when it is no number, or could be two numbers (1.234: one or a thousand).</returns>
    public static decimal? Read(string text, DecimalMark? mark, bool isOdds = false)
    {
        var plain = Plain(text);
        if (!Digits().IsMatch(plain))
            return null;
        var (commas, points) = (plain.Count(c => c == ','), plain.Count(c => c == '.'));
        if (commas + points == 0)
            return Parse(plain);
        if (commas > 0 && points > 0)
            return WithBoth(plain);
        var sign = commas > 0 ? ',' : '.';
        return commas + points > 1 ? Grouped(plain, sign) : WithOne(plain, sign, mark, isOdds);
    }

    /// <summary>Which decimal mark the number shows beyond doubt; null when it does not.</summary>
    public static DecimalMark? MarkOf(string text)
    {
        var plain = Plain(text);
        var last = plain.LastIndexOfAny([',', '.']);
        if (last < 0 || !Digits().IsMatch(plain))
            return null;
        var both = plain.Contains(',', StringComparison.Ordinal) && plain.Contains('.', StringComparison.Ordinal);
        if (!both && (plain.Length - last - 1 == 3 || plain.IndexOfAny([',', '.']) != last))
            return null;
        return plain[last] == ',' ? DecimalMark.Comma : DecimalMark.Point;
    }

    private static decimal? WithBoth(string plain)
    {
        var mark = plain[plain.LastIndexOfAny([',', '.'])];
        var group = mark == ',' ? '.' : ',';
        var (whole, rest) = (
            plain[..plain.IndexOf(mark, StringComparison.Ordinal)],
            plain[(plain.IndexOf(mark, StringComparison.Ordinal) + 1)..]
        );
        return Grouped(whole, group) is null || rest.Contains(mark)
            ? null
            : Parse(whole.Replace($"{group}", "") + "." + rest);
    }

    private static decimal? WithOne(string plain, char sign, DecimalMark? mark, bool isOdds)
    {
        var isMark = mark is null ? (bool?)null : mark == DecimalMark.Comma == (sign == ',');
        var couldGroup =
            plain.Length - plain.IndexOf(sign, StringComparison.Ordinal) - 1 == 3 && Grouped(plain, sign) is not null;
        if (isOdds || isMark == true || !couldGroup)
            return isMark == false && !isOdds && !couldGroup ? null : Parse(plain.Replace(sign, '.'));
        return isMark is null ? null : Grouped(plain, sign);
    }

    // 1,234,567: one to three digits, then threes.
    private static decimal? Grouped(string plain, char sign)
    {
        var groups = plain.TrimStart('-', '+').Split(sign);
        return groups[0].Length is >= 1 and <= 3 && groups[0] != "0" && groups.Skip(1).All(group => group.Length == 3)
            ? Parse(plain.Replace($"{sign}", ""))
            : null;
    }

    private static decimal? Parse(string plain) =>
        decimal.TryParse(
            plain,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    private static string Plain(string text)
    {
        var plain = Around().Replace(text.Replace('\u2212', '-'), "");
        return plain is ['(', .. var inside, ')'] ? "-" + inside : plain;
    }

    // Blanks (thousands, in French), currencies before and after, the apostrophe of Swiss thousands.
    [GeneratedRegex(@"[\s\p{Sc}'’]|EUR|USD|GBP|CHF|CAD|BRL|R(?=\$)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Around();

    [GeneratedRegex(@"^[+-]?(\d[\d.,]*|[.,]\d+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Digits();
}

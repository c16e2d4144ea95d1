using System.Globalization;
using System.Text.RegularExpressions;

namespace MonPs.Core.Imports;

/// <summary>Reads decimal (1,95), American (-110) and fractional (11/4) odds as decimal ones, to three places. Pure.</summary>
internal static partial class OddsText
{
    /// <param name="text">The odds as written.</param>
    /// <param name="mark">The file's decimal mark where it is known.</param>
    /// <param name="american">Other odds of the column have a sign: 150 is then +150.</param>
    /// <returns>Null when it is none of the three.</returns>
    public static decimal? Read(string text, DecimalMark? mark, bool american)
    {
        var plain = text.Trim().Replace('\u2212', '-');
        if (
            plain.Equals("evens", StringComparison.OrdinalIgnoreCase)
            || plain.Equals("evs", StringComparison.OrdinalIgnoreCase)
        )
            return 2;
        if (Fraction().Match(plain) is { Success: true } fraction)
            return Fractional(fraction);
        if (IsAmerican(plain) || (american && Whole().IsMatch(plain)))
            return American(int.Parse(plain, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
        return NumberText.Read(plain, mark, isOdds: true) is { } number ? Rounded(number) : null;
    }

    /// <summary>+150, -110: a sign and no decimals, at least a hundred.</summary>
    public static bool IsAmerican(string text) => Signed().IsMatch(text.Trim().Replace('\u2212', '-'));

    private static decimal? American(int odds) => odds > 0 ? Rounded(1 + odds / 100m) : Rounded(1 + 100m / -odds);

    private static decimal? Fractional(Match fraction)
    {
        var (win, stake) = (Number(fraction.Groups["win"]), Number(fraction.Groups["stake"]));
        return stake == 0 ? null : Rounded(1 + win / stake);
    }

    private static decimal Number(Group digits) => decimal.Parse(digits.Value, CultureInfo.InvariantCulture);

    private static decimal Rounded(decimal odds) => decimal.Round(odds, 3, MidpointRounding.AwayFromZero);

    [GeneratedRegex(@"^(?<win>\d{1,4})\s*/\s*(?<stake>\d{1,4})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fraction();

    [GeneratedRegex(@"^[+-]\d{3,5}$", RegexOptions.None, 1000)]
    private static partial Regex Signed();

    [GeneratedRegex(@"^\d{3,5}$", RegexOptions.None, 1000)]
    private static partial Regex Whole();
}

using System.Collections.Concurrent;
using System.Globalization;

namespace MonPs.Web.Culture;

/// <summary>How figures are written, in French and English: a real minus, thin spaces, a fixed number of decimals.</summary>
public static class Formats
{
    public const string Minus = "\u2212";
    public const string NarrowSpace = "\u202F";

    static readonly ConcurrentDictionary<string, NumberFormatInfo> Numbers = new(StringComparer.Ordinal);

    /// <summary>
    /// An amount with two decimals (none on an axis): "−1 234,50 €" or "−€1,234.50"; <paramref name="plus"/> adds the plus.
    /// </summary>
    public static string Money(
        decimal amount,
        CultureInfo culture,
        string currency = "EUR",
        bool plus = false,
        int decimals = 2
    )
    {
        var rounded = decimal.Round(amount, decimals, MidpointRounding.AwayFromZero);
        var digits = Math.Abs(rounded).ToString("N" + decimals, NumbersOf(culture));
        var symbol = Symbol(currency);
        return Cultures.IsFrench(culture)
            ? Sign(rounded, plus) + digits + NarrowSpace + symbol
            : Sign(rounded, plus) + symbol + digits;
    }

    /// <summary>A percentage given in points (5.67 is 5.67 %), with two decimals unless told otherwise.</summary>
    public static string Percent(decimal points, CultureInfo culture, bool plus = true, int decimals = 2)
    {
        var rounded = decimal.Round(points, decimals, MidpointRounding.AwayFromZero);
        var digits = Math.Abs(rounded).ToString("N" + decimals, NumbersOf(culture));
        return Sign(rounded, plus) + digits + (Cultures.IsFrench(culture) ? NarrowSpace : "") + "%";
    }

    /// <summary>Decimal odds: two decimals, a third only where the bookmaker gives one (1.95, 2.375).</summary>
    public static string Odds(decimal odds, CultureInfo culture) => odds.ToString("#,##0.00#", NumbersOf(culture));

    /// <summary>A computed price: three decimals, always, because a bookmaker's two would hide small edges.</summary>
    public static string FairOdds(decimal odds, CultureInfo culture) => odds.ToString("#,##0.000", NumbersOf(culture));

    /// <summary>A plain number with its minus and group separators.</summary>
    public static string Number(decimal value, CultureInfo culture, int decimals = 0) =>
        value.ToString("N" + decimals, NumbersOf(culture));

    static string Sign(decimal value, bool plus) =>
        value < 0 ? Minus
        : plus && value > 0 ? "+"
        : "";

    static string Symbol(string currency) =>
        currency switch
        {
            "EUR" => "€",
            "GBP" => "£",
            "USD" => "$",
            _ => currency + NarrowSpace,
        };

    // Not the machine's ICU tables: their signs and spaces differ from one version to the next.
    static NumberFormatInfo NumbersOf(CultureInfo culture) =>
        Numbers.GetOrAdd(culture.TwoLetterISOLanguageName, static name => Create(name == "fr"));

    static NumberFormatInfo Create(bool french) =>
        NumberFormatInfo.ReadOnly(
            new()
            {
                NegativeSign = Minus,
                NumberDecimalSeparator = french ? "," : ".",
                NumberGroupSeparator = french ? NarrowSpace : ",",
            }
        );
}

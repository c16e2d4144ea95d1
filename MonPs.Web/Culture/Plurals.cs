using System.Globalization;
using Microsoft.Extensions.Localization;

namespace MonPs.Web.Culture;

/// <summary>Counted sentences: two texts per key, "….one" and "….other". In French nought and one are singular.</summary>
public static class Plurals
{
    /// <summary>
    /// The sentence for <paramref name="count"/>, which it shows as {0}, grouped as the language does;
    /// <paramref name="more"/> is what it shows as {1} and so on.
    /// </summary>
    public static string Plural(this IStringLocalizer texts, string key, int count, params string[] more) =>
        texts[
            $"{key}.{Form(count, CultureInfo.CurrentUICulture)}",
            [Formats.Number(count, CultureInfo.CurrentUICulture), .. more]
        ];

    internal static string Form(int count, CultureInfo culture)
    {
        var isOne = Cultures.IsFrench(culture) ? Math.Abs(count) < 2 : Math.Abs(count) == 1;
        return isOne ? "one" : "other";
    }
}

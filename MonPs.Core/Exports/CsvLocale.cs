using System.Globalization;

namespace MonPs.Core.Exports;

/// <summary>How a spreadsheet of that country reads a CSV.</summary>
public enum CsvLocale
{
    /// <summary>Semicolons, decimal comma.</summary>
    Fr,

    /// <summary>Commas, decimal point.</summary>
    En,
}

/// <summary>Numbers and separators of a <see cref="CsvLocale"/>.</summary>
public static class CsvLocales
{
    public static string Separator(this CsvLocale locale) => locale == CsvLocale.Fr ? ";" : ",";

    /// <summary>Without thousands and without zeros at the end.</summary>
    public static string Write(this CsvLocale locale, decimal? number)
    {
        var text = number?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "";
        return locale == CsvLocale.Fr ? text.Replace('.', ',') : text;
    }

    public static string Write(this CsvLocale locale, double? number)
    {
        var text = number?.ToString("R", CultureInfo.InvariantCulture) ?? "";
        return locale == CsvLocale.Fr ? text.Replace('.', ',') : text;
    }
}

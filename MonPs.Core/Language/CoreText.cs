using System.Globalization;
using System.Resources;

namespace MonPs.Core.Language;

/// <summary>Sentences that Core itself needs (faults, reasons, log lines), in the language of the current culture.</summary>
public static class CoreText
{
    private static readonly ResourceManager Texts = new("MonPs.Core.Language.CoreTexts", typeof(CoreText).Assembly);

    public static string Get(string key, params IReadOnlyList<string> args) =>
        Get(key, CultureInfo.CurrentUICulture, args);

    /// <summary>A missing text shows its key and values rather than nothing; a test keeps the two languages complete.</summary>
    public static string Get(string key, CultureInfo culture, params IReadOnlyList<string> args)
    {
        var text = Texts.GetString(key, culture);
        return text is null
            ? $"{key} {string.Join(' ', args)}".TrimEnd()
            : string.Format(culture, text, [.. args.Cast<object>()]);
    }
}

using System.Globalization;

namespace MonPs.Web.Cli;

/// <summary>The terminal's language, from the locale: English when it says so, else French.</summary>
internal static class TerminalLanguage
{
    public static CultureInfo Culture =>
        CultureInfo.GetCultureInfo(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "en" : "fr");
}

using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace MonPs.Web.Culture;

/// <summary>The two languages of the interface and how one is chosen: the cookie, then the browser, then French.</summary>
public static class Cultures
{
    public const string Default = "fr";

    public static IReadOnlyList<string> Supported { get; } = ["fr", "en"];

    public static void Configure(RequestLocalizationOptions options)
    {
        string[] names = [.. Supported];
        options.SetDefaultCulture(Default).AddSupportedCultures(names).AddSupportedUICultures(names);
        options.RequestCultureProviders =
        [
            new CookieRequestCultureProvider { Options = options },
            new AcceptLanguageHeaderRequestCultureProvider { Options = options },
        ];
    }

    internal static bool IsFrench(CultureInfo culture) => culture.TwoLetterISOLanguageName == "fr";
}

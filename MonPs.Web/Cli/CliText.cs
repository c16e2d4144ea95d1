using System.Globalization;
using System.Resources;
using Microsoft.Extensions.Localization;
using MonPs.Web.Resources;

namespace MonPs.Web.Cli;

/// <summary>What the command line says, in the terminal's language; there is no request and no localizer yet.</summary>
internal sealed class CliText : IStringLocalizer
{
    private static readonly ResourceManager Resources = new(typeof(Texts));

    /// <summary>For the words that pages and command line share.</summary>
    public static IStringLocalizer Words { get; } = new CliText();

    public LocalizedString this[string name] => new(name, Get(name));

    public LocalizedString this[string name, params object[] arguments] =>
        new(name, string.Format(CultureInfo.CurrentCulture, Find(name) ?? name, arguments));

    public static string Get(string key, params IReadOnlyList<string> args) =>
        string.Format(CultureInfo.InvariantCulture, Find(key) ?? key, [.. args.Cast<object>()]);

    public static string? Find(string key) => Find(key, CultureInfo.CurrentUICulture);

    public static string? Find(string key, CultureInfo culture) => Resources.GetString(key, culture);

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
}

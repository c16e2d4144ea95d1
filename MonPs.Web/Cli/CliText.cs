using System.Globalization;
using System.Resources;
using MonPs.Web.Resources;

namespace MonPs.Web.Cli;

/// <summary>What the command line says, in the terminal's language; there is no request and no localizer yet.</summary>
internal static class CliText
{
    private static readonly ResourceManager Resources = new(typeof(Texts));

    public static string Get(string key, params IReadOnlyList<string> args) =>
        string.Format(CultureInfo.InvariantCulture, Resources.GetString(key) ?? key, [.. args.Cast<object>()]);
}

using System.CommandLine;
using System.Globalization;
using MonPs.Web.Culture;

namespace MonPs.Web.Cli;

/// <summary>The terminal's language: what --lang asks for, else the locale's; English when one of them says so, else French.</summary>
internal static class TerminalLanguage
{
    private const string Flag = "--lang";

    // The descriptions of the verbs are written before anything is parsed, so the option is sought by hand.
    public static CultureInfo Of(IReadOnlyList<string> args) =>
        CultureInfo.GetCultureInfo(
            (Asked(args) ?? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) == "en" ? "en" : "fr"
        );

    public static void Speak(CultureInfo culture)
    {
        CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentUICulture = culture;
        CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = culture;
    }

    public static Option<string> Describe()
    {
        var option = new Option<string>(Flag)
        {
            Description = CliText.Get("Cli.Lang"),
            HelpName = string.Join('|', Cultures.Supported),
            Recursive = true,
        };
        return option.AcceptOnlyFromAmong([.. Cultures.Supported]);
    }

    private static string? Asked(IReadOnlyList<string> args)
    {
        var last = args.TakeWhile(arg => arg != "--").LastOrDefault(IsFlag);
        if (last is null)
            return null;
        return last.Length > Flag.Length
            ? last[(Flag.Length + 1)..]
            : args.SkipWhile(arg => arg != Flag).ElementAtOrDefault(1);
    }

    private static bool IsFlag(string arg) =>
        arg == Flag
        || (
            arg.StartsWith(Flag, StringComparison.Ordinal) && arg.Length > Flag.Length && arg[Flag.Length] is '=' or ':'
        );
}

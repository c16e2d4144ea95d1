using System.Globalization;

namespace MonPs.Web.Pages.Shared;

/// <summary>League keys as people say them. Names of leagues are the same in both languages.</summary>
public static class LeagueTitle
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["soccer_epl"] = "Premier League",
        ["soccer_spain_la_liga"] = "La Liga",
        ["soccer_france_ligue_one"] = "Ligue 1",
        ["soccer_france_ligue_two"] = "Ligue 2",
        ["soccer_germany_bundesliga"] = "Bundesliga",
        ["soccer_italy_serie_a"] = "Serie A",
        ["soccer_efl_champ"] = "Championship",
        ["soccer_netherlands_eredivisie"] = "Eredivisie",
        ["soccer_portugal_primeira_liga"] = "Primeira Liga",
        ["soccer_uefa_champs_league"] = "Champions League",
        ["soccer_uefa_europa_league"] = "Europa League",
    };

    public static IReadOnlyDictionary<string, string> All => Known;

    /// <summary>The title; of an unknown key, its words without the sport in front.</summary>
    public static string Of(string key)
    {
        if (Known.TryGetValue(key, out var title) || !key.Contains('_', StringComparison.Ordinal))
            return title ?? key;
        var words = key[(key.IndexOf('_', StringComparison.Ordinal) + 1)..].Replace('_', ' ');
        return CultureInfo.InvariantCulture.TextInfo.ToTitleCase(words);
    }
}

namespace MonPs.Core.ClosingFiles;

/// <summary>football-data.co.uk's divisions and The Odds API's keys of the same leagues.</summary>
public static class FootballDataLeagues
{
    private static readonly Dictionary<string, string> Keys = new(StringComparer.OrdinalIgnoreCase)
    {
        ["E0"] = "soccer_epl",
        ["E1"] = "soccer_efl_champ",
        ["E2"] = "soccer_england_league1",
        ["E3"] = "soccer_england_league2",
        ["SC0"] = "soccer_spl",
        ["D1"] = "soccer_germany_bundesliga",
        ["D2"] = "soccer_germany_bundesliga2",
        ["I1"] = "soccer_italy_serie_a",
        ["I2"] = "soccer_italy_serie_b",
        ["SP1"] = "soccer_spain_la_liga",
        ["SP2"] = "soccer_spain_segunda_division",
        ["F1"] = "soccer_france_ligue_one",
        ["F2"] = "soccer_france_ligue_two",
        ["N1"] = "soccer_netherlands_eredivisie",
        ["B1"] = "soccer_belgium_first_div",
        ["P1"] = "soccer_portugal_primeira_liga",
        ["T1"] = "soccer_turkey_super_league",
        ["G1"] = "soccer_greece_super_league",
    };

    /// <summary>The Odds API's key; null for a division that MonPs does not know.</summary>
    public static string? SportOf(string? division) => Keys.GetValueOrDefault(division?.Trim() ?? "");

    public static bool Knows(string? sport) => Keys.ContainsValue(sport ?? "");
}

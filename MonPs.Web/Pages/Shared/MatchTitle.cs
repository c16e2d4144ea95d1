namespace MonPs.Web.Pages.Shared;

/// <summary>The two teams in a bet's match name, however it was written: "PSG vs Lyon", "PSG - Lyon", "PSG – Lyon".</summary>
public static class MatchTitle
{
    private static readonly string[] Between = [" vs ", " – ", " - ", " v "];

    /// <summary>The name as the pages write it, with a dash between the teams.</summary>
    public static string Of(string matchName) => Split(matchName) is { } teams ? Of(teams.Home, teams.Away) : matchName;

    public static string Of(string home, string away) => $"{home} – {away}";

    /// <returns>Null when the name does not show two teams.</returns>
    public static (string Home, string Away)? Split(string matchName)
    {
        foreach (var between in Between)
        {
            var parts = matchName.Split(between, StringSplitOptions.TrimEntries);
            if (parts is [{ Length: > 0 } home, { Length: > 0 } away])
                return (home, away);
        }
        return null;
    }
}

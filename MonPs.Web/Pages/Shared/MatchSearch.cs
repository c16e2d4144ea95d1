using System.Globalization;
using System.Text;
using MonPs.Core.Odds;

namespace MonPs.Web.Pages.Shared;

/// <summary>Finds a match by a few letters of a team or a league, whatever the accents: "saint et" finds Saint-Étienne.</summary>
public static class MatchSearch
{
    private const int Most = 8;

    /// <summary>The first matches that have every word; those where a word starts a team's name come before.</summary>
    public static IReadOnlyList<UpcomingMatch> Find(IEnumerable<UpcomingMatch> upcoming, string typed, int most = Most)
    {
        var words = Words(typed);
        return
        [
            .. upcoming
                .Select(match => (match, text: " " + Fold(Text(match))))
                .Where(m => Array.TrueForAll(words, m.text.Contains))
                .OrderBy(m => Array.TrueForAll(words, word => m.text.Contains(" " + word)) ? 0 : 1)
                .ThenBy(m => m.match.CommenceTime)
                .Select(m => m.match)
                .Take(most),
        ];
    }

    /// <summary>The match has every word that was typed.</summary>
    public static bool Has(UpcomingMatch match, string typed)
    {
        var text = Fold(Text(match));
        return Array.TrueForAll(Words(typed), text.Contains);
    }

    /// <summary>
    /// The matches of these two teams, home and away as written. A team is known by words of its name or by its initials:
    /// "PSG" is Paris Saint Germain.
    /// </summary>
    public static IReadOnlyList<UpcomingMatch> Between(IEnumerable<UpcomingMatch> upcoming, string home, string away) =>
        [.. upcoming.Where(match => IsTeam(match.HomeTeam, home) && IsTeam(match.AwayTeam, away))];

    private static bool IsTeam(string team, string typed)
    {
        var (known, words) = (Words(team), Words(typed));
        var initials = string.Concat(known.Select(word => word[0]));
        return words.Length > 0
            && (
                Array.TrueForAll(words, word => Array.Exists(known, k => k.StartsWith(word, StringComparison.Ordinal)))
                || (words.Length == 1 && words[0].Length > 1 && words[0] == initials)
            );
    }

    private static string[] Words(string typed) => Fold(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Text(UpcomingMatch match) =>
        $"{match.HomeTeam} {match.AwayTeam} {LeagueTitle.Of(match.Sport)}";

    /// <summary>Small letters without accents; what is no letter or digit is a blank.</summary>
    internal static string Fold(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                plain.Append(Plain(char.ToLowerInvariant(c)));
        }
        return plain.ToString();
    }

    private static string Plain(char c) =>
        c switch
        {
            'ø' => "o",
            'œ' => "oe",
            'æ' => "ae",
            'ß' => "ss",
            'ł' => "l",
            _ when char.IsLetterOrDigit(c) => c.ToString(),
            _ => " ",
        };
}

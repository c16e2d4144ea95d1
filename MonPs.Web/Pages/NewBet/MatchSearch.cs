using System.Globalization;
using System.Text;
using MonPs.Core.Odds;
using MonPs.Web.Pages.Shared;

namespace MonPs.Web.Pages.NewBet;

/// <summary>Finds a match by a few letters of a team or a league, whatever the accents: "saint et" finds Saint-Étienne.</summary>
public static class MatchSearch
{
    private const int Most = 8;

    /// <summary>The first matches that have every word; those where a word starts a team's name come before.</summary>
    public static IReadOnlyList<UpcomingMatch> Find(IEnumerable<UpcomingMatch> upcoming, string typed)
    {
        var words = Fold(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. upcoming
                .Select(match => (match, text: " " + Fold(Text(match))))
                .Where(m => Array.TrueForAll(words, m.text.Contains))
                .OrderBy(m => Array.TrueForAll(words, word => m.text.Contains(" " + word)) ? 0 : 1)
                .ThenBy(m => m.match.CommenceTime)
                .Select(m => m.match)
                .Take(Most),
        ];
    }

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

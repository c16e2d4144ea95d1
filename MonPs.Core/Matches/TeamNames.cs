using System.Globalization;
using System.Text;

namespace MonPs.Core.Matches;

/// <summary>
/// Compares team names as different sources write them: "Paris SG" and "Paris Saint-Germain", "Man United" and
/// "Manchester United". Pure. A likeness below 1 is a suggestion for a person, never a proof.
/// </summary>
public static class TeamNames
{
    /// <summary>From here on two names are worth suggesting as the same team.</summary>
    public const double Likely = 0.75;

    /// <summary>
    /// The name in lower case without accents, punctuation and words that every club bears (FC, AS, Olympique…), well-known
    /// short forms written out. Two names with the same result are the same team.
    /// </summary>
    /// <returns>Words separated by single blanks; empty for a text without a letter or a digit.</returns>
    public static string Normalise(string? name)
    {
        var words = Words(name ?? "");
        var plain = string.Join(' ', words);
        if (TeamShortForms.Full.TryGetValue(plain, out var full))
            return full;
        var kept = words.Where(word => !TeamShortForms.ClubWords.Contains(word) && !IsNumber(word)).ToArray();
        var bare = kept.Length == 0 ? plain : string.Join(' ', kept);
        return TeamShortForms.Full.GetValueOrDefault(bare, bare);
    }

    /// <summary>Whether both names mean the same team by their normal form alone.</summary>
    public static bool Same(string? a, string? b) => Normalise(a) is { Length: > 0 } normal && normal == Normalise(b);

    /// <summary>How alike two names are: 1 the same, 0 nothing in common. Symmetric.</summary>
    public static double Similarity(string? a, string? b)
    {
        var (left, right) = (Normalise(a), Normalise(b));
        if (left.Length == 0 || right.Length == 0)
            return 0;
        return left == right ? 1 : WordLikeness.Of(left.Split(' '), right.Split(' '));
    }

    private static string[] Words(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
            Append(text, c);
        return text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static void Append(StringBuilder text, char c)
    {
        if (TeamShortForms.Letters.TryGetValue(c, out var plain))
            text.Append(plain);
        else if (char.IsLetterOrDigit(c))
            text.Append(char.ToLowerInvariant(c));
        // "F.C." is one word, "Nott'm" too; a hyphen separates.
        else if (
            c is not ('.' or '\'' or '’')
            && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark
        )
            text.Append(' ');
    }

    // "Schalke 04", "Brest 29", "1899 Hoffenheim": the year of foundation or the number of the county.
    private static bool IsNumber(string word) => word.All(char.IsAsciiDigit);
}

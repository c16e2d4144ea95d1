using System.Text.RegularExpressions;
using MonPs.Core.Odds;

namespace MonPs.Core.Bets;

/// <summary>How prices, stakes, goals, matches and sides are written in French and English.</summary>
internal static partial class BetTextPatterns
{
    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    // "@1,95", "cote 1.95", "at 1.95"; not the amount that carries a currency.
    [GeneratedRegex(
        @"(@|\b(cotes?|odds|price)\b\s*(de|of|:|=)?|\b(at|à)(?=\s+\d+[.,]\d))\s*(?<n>\d+([.,]\d{1,3})?)(?![\d.,]*\d|\s*((€|£|\$)(?!\d)|euros?\b|eur\b))",
        Options,
        1000
    )]
    internal static partial Regex OddsMark();

    // "20 €", "€20", "1 234,50 euros", "mise 20". The blank groups thousands only where three digits follow.
    [GeneratedRegex(
        @"((?<![\d.,])(?<n>(\d{1,3}( \d{3})+|\d+)([.,]\d{1,2})?)\s*(€|£|\$|euros?\b|eur\b|gbp\b|usd\b))|((€|£|\$)\s*(?<n>(\d{1,3}([ ,]\d{3})+|\d+)([.,]\d{1,2})?))|(\b(mise|stake)\b\s*(de|of|:|=)?\s*(?<n>\d+([.,]\d{1,2})?))",
        Options,
        1000
    )]
    internal static partial Regex StakeMark();

    [GeneratedRegex(
        @"(\b(?<side>plus|moins|over|under)\s*(de|than|que)?\s*|\b(?<side>[ou])(?=\d)|(?<![\w.,])(?<side>[+-])\s*(?=\d+[.,]\d))(?<n>\d+([.,]\d{1,2})?)(\s*(buts?|goals?)\b)?",
        Options,
        1000
    )]
    internal static partial Regex Goals();

    // Two teams, and perhaps the side behind them.
    [GeneratedRegex(
        @"^(?<home>.+?)\s+(vs?\.?|[-–—]|contre|against)\s+(?<away>.+?)(\s+(?<pick>1|2|n|x|nul|match nul|draw))?$",
        Options,
        1000
    )]
    internal static partial Regex Spaced();

    // "PSG-Lyon"; with a second hyphen nobody knows which one divides.
    [GeneratedRegex(
        @"^(?<home>[^-–—]+)[-–—](?<away>[^-–—]+?)(\s+(?<pick>1|2|n|x|nul|match nul|draw))?$",
        Options,
        1000
    )]
    internal static partial Regex Hyphen();

    [GeneratedRegex(
        @"^((sur|on|chez|with|avec|bet|pari|for|pour|at|à|de|buts?|goals?)\b\s*)+|(\s*\b(sur|on|chez|with|avec|for|pour|at|à))+$",
        Options,
        1000
    )]
    private static partial Regex Joints();

    [GeneratedRegex(
        @"^victoire (de |du |d['’])?|^(win|back) |\s+(gagne|gagnant|vainqueur|to win|wins?)$",
        Options,
        1000
    )]
    private static partial Regex Winning();

    /// <summary>The pieces between the separators, without the little words that join them.</summary>
    internal static List<string> Pieces(string text) =>
        [
            .. text.Split([',', ';', '|', '/', ':', '\n', '\r', '\t', '·', '•', '(', ')'])
                .Select(piece => Joints().Replace(piece.Trim(), "").Trim(' ', '.', '@'))
                .Where(piece => piece.Length > 0),
        ];

    /// <summary>The side a piece names, or null.</summary>
    internal static Outcome? SideOf(string piece, (string Home, string Away)? teams)
    {
        var word = Winning().Replace(piece, "").Trim();
        if (teams is { } match && string.Equals(word, match.Home, StringComparison.OrdinalIgnoreCase))
            return Outcome.Home;
        if (teams is { } known && string.Equals(word, known.Away, StringComparison.OrdinalIgnoreCase))
            return Outcome.Away;
        return word.ToLowerInvariant() switch
        {
            "1" or "home" or "domicile" => Outcome.Home,
            "n" or "x" or "nul" or "match nul" or "draw" or "the draw" => Outcome.Draw,
            "2" or "away" or "extérieur" or "exterieur" => Outcome.Away,
            _ => null,
        };
    }
}

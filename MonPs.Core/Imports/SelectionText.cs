using System.Globalization;
using System.Text.RegularExpressions;
using MonPs.Core.Fair;
using MonPs.Core.Matches;
using MonPs.Core.Odds;
using Match = System.Text.RegularExpressions.Match;

namespace MonPs.Core.Imports;

/// <summary>Reads a selection in French, English or Portuguese words: "1", "Nul", "Plus de 2,5", "Over 2.5", a team's name. Pure.</summary>
internal static partial class SelectionText
{
    private static readonly Dictionary<string, Outcome> Sides = Table(
        (Outcome.Home, "1|home|domicile|victoire domicile|home win|mandante|hosts"),
        (Outcome.Draw, "n|x|draw|nul|match nul|the draw|empate|tie|egalite"),
        (Outcome.Away, "2|away|exterieur|victoire exterieur|away win|visitante")
    );

    private static readonly Dictionary<string, Outcome> TotalSides = Table(
        (Outcome.Over, "over|o|plus|plus de|mais de|mais|superieur a|+"),
        (Outcome.Under, "under|u|moins|moins de|menos de|menos|inferieur a|-")
    );

    /// <param name="text">The selection as written.</param>
    /// <param name="line">The line, where it has a column of its own.</param>
    /// <returns>Null when it is neither 1X2 nor a total of goals, as far as we understand.</returns>
    public static Pick? Read(string text, (string Home, string Away)? teams, decimal? line = null)
    {
        var plain = PlainText.Of(text);
        if (plain.Length == 0 || NamesOtherMarket(plain))
            return null;
        if (Sides.TryGetValue(plain, out var side))
            return new(Market.H2h, side, null);
        if (TotalSides.TryGetValue(plain, out var half))
            return Total(half, line);
        return OnlyTotal().Match(plain) is { Success: true } total ? Total(total) : Team(text, teams);
    }

    /// <summary>A total of goals anywhere in a text, and the text without it.</summary>
    public static (Pick Pick, string Other)? FindTotal(string text) =>
        !NamesOtherMarket(PlainText.Of(text))
        && AnyTotal().Match(text) is { Success: true } found
        && Total(found) is { } pick
            ? (pick, string.Concat(text.AsSpan(0, found.Index), " ", text.AsSpan(found.Index + found.Length)))
            : null;

    /// <summary>A handicap, a double chance, a half, corners…: what looks like 1X2 or a total there is neither.</summary>
    public static bool NamesOtherMarket(string plain) => Other().IsMatch(plain);

    private static Pick? Total(Match found)
    {
        var side = PlainText.Of(found.Groups["side"].Value)[0] is 'o' or 'p' or '>' ? Outcome.Over : Outcome.Under;
        // "mais de" and "moins de" begin alike.
        if (PlainText.Of(found.Groups["side"].Value).StartsWith("mais", StringComparison.Ordinal))
            side = Outcome.Over;
        return Total(side, decimal.Parse(found.Groups["line"].Value.Replace(',', '.'), CultureInfo.InvariantCulture));
    }

    // A line above 100 is points of another sport, and then no line of goals.
    private static Pick? Total(Outcome side, decimal? line) =>
        line is { } goals && goals <= 100 && TotalGoals.IsLine(goals) ? new(Market.Totals, side, goals) : null;

    private static Pick? Team(string text, (string Home, string Away)? teams)
    {
        if (teams is not var (home, away))
            return null;
        var name = WinWords().Replace(text, " ").Trim();
        var (isHome, isAway) = (TeamNames.Similarity(name, home), TeamNames.Similarity(name, away));
        return Math.Max(isHome, isAway) < TeamNames.Likely || Math.Abs(isHome - isAway) < 0.1
            ? null
            : new(Market.H2h, isHome > isAway ? Outcome.Home : Outcome.Away, null);
    }

    private static Dictionary<string, Outcome> Table(params (Outcome Side, string Words)[] rows) =>
        rows.SelectMany(row => row.Words.Split('|').Select(word => (word, row.Side)))
            .ToDictionary(pair => pair.word, pair => pair.Side, StringComparer.Ordinal);

    private const string TotalWords =
        @"(?<side>over|under|plus\s+de|moins\s+de|mais\s+de|menos\s+de|plus|moins|[ou>])\s*\(?(?<line>\d{1,3}([.,]\d{1,2})?)\)?(?![\d%/])((\s+total)?\s*(buts?|goals?|gols?)\b)?";

    [GeneratedRegex(
        @"^(total\w*\s*(de\s+buts|goals)?\s*:?\s*)?" + TotalWords + @"(\s+(total(\s+goals)?|dans le match))?$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex OnlyTotal();

    [GeneratedRegex(@"(?<![\p{L}\d])" + TotalWords, RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex AnyTotal();

    [GeneratedRegex(
        @"\b(handicap|hcp|spread|ah|eh|corners?|cartons?|cards?|mi-?temps|half|ht|1st|2nd|1ere|1re|2eme|2e|period|quarter|set|sets|games?|jeux|points?|pts|rebounds?|assists?|double chance|1x|x2|1n|n2|12|dnb|draw no bet|rembourse si|btts|both teams?|les deux equipes|scorer|buteur|marque|score exact|correct score|qualif\w*|to qualify|tirs?|shots?|fouls?|team total|total equipe|winning margin|clean sheet|penalty|outright|champion)\b|[(\s][+-]\d+([.,]\d+)?\)?\s*$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Other();

    [GeneratedRegex(
        @"\b(to win|wins?|victoire( de)?|gagne(nt)?|vainqueur|moneyline|money line|ml|vence|full time|ft|match result)\b|[:()\[\]]",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex WinWords();
}

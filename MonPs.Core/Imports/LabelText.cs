using System.Text.RegularExpressions;

namespace MonPs.Core.Imports;

/// <summary>What a free text says: the match, its teams, and what was backed, each as far as it is there.</summary>
internal sealed record Label(string Match, (string Home, string Away)? Teams, Pick? Pick, string? Selection);

/// <summary>Reads texts that name match and selection together: "Lens - Lyon : 1", "Over 2.5 | Lens vs Lyon". Pure.</summary>
internal static partial class LabelText
{
    private static readonly string[] Between = [" : ", ": ", " | ", " → ", " => ", ", ", " / ", " - ", " – "];

    public static Label Read(string text)
    {
        foreach (var (match, selection) in Parts(text.Trim()))
            if (Teams(match) is { } teams && SelectionText.Read(selection, teams) is { } pick)
                return new(match, teams, pick, selection);
        if (SelectionText.FindTotal(text) is var (total, rest) && Teams(Clean(rest)) is { } two)
            return new(Clean(rest), two, total, null);
        return new(text.Trim(), Teams(text), null, null);
    }

    /// <summary>The two teams of "A vs B", "A - B", "A @ B" (where the second is at home).</summary>
    public static (string Home, string Away)? Teams(string text)
    {
        if (At().Match(text) is { Success: true } at)
            return (at.Groups["home"].Value.Trim(), at.Groups["away"].Value.Trim());
        return Versus().Match(text) is { Success: true } versus && !Versus().IsMatch(versus.Groups["away"].Value)
            ? (versus.Groups["home"].Value.Trim(), versus.Groups["away"].Value.Trim())
            : null;
    }

    private static IEnumerable<(string Match, string Selection)> Parts(string text)
    {
        if (InBrackets().Match(text) is { Success: true } brackets)
            yield return (brackets.Groups["match"].Value, brackets.Groups["pick"].Value);
        foreach (var between in Between)
        {
            var last = text.LastIndexOf(between, StringComparison.Ordinal);
            if (last > 0)
                yield return (text[..last], text[(last + between.Length)..]);
            var first = text.IndexOf(between, StringComparison.Ordinal);
            if (first > 0)
                yield return (text[(first + between.Length)..], text[..first]);
        }
    }

    private static string Clean(string text) => text.Trim(' ', ':', '|', ',', '-', '–', '/', '(', ')');

    [GeneratedRegex(@"^(?<away>[^@]+)\s@\s(?<home>[^@]+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex At();

    [GeneratedRegex(
        @"^(?<home>.+?)\s+(vs?\.?|contre|x|-|–|—)\s+(?<away>.+)$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Versus();

    [GeneratedRegex(@"^(?<match>.+?)\s*[(\[](?<pick>[^()\[\]]+)[)\]]$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InBrackets();
}

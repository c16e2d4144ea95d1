using MonPs.Core.Fair;
using MonPs.Core.Language;
using MonPs.Core.Odds;
using MonPs.Core.OddsApi;
using static MonPs.Core.Bets.BetTextPatterns;

namespace MonPs.Core.Bets;

/// <summary>
/// Takes the plain parts out of the text first (price, stake, goals, bookmaker), each by its own mark; what is left between
/// them is the match and the side.
/// </summary>
internal sealed class BetTextReader(string text)
{
    // Never in a team's name, and ends the words on both sides of what was taken out.
    private const string Gap = " ; ";
    private string rest = text.Replace('\u00A0', ' ').Replace('\u202F', ' ');
    private readonly List<string> unread = [];

    public BetText Read()
    {
        var odds = Number(Price(), least: 1);
        var stake = Number(Money(), least: 0);
        var (side, line) = Totals();
        var bookmaker = Bookmaker();
        var pieces = Pieces(rest);
        var teams = Teams(pieces);
        var picked = Pick(pieces, teams);
        // Two sides are none: the first is taken, the other is told.
        if (side is not null && picked is not null)
            unread.Add(picked.Value.Written);
        unread.AddRange(pieces);
        return new(teams, side ?? picked?.Outcome, line, odds, stake, bookmaker, unread);
    }

    private decimal? Number(string? written, decimal least)
    {
        if (TypedNumber.TryRead(written, out var number) && number > least)
            return number;
        if (written is not null)
            unread.Add(written);
        return null;
    }

    private (Outcome?, decimal?) Totals()
    {
        if (Cut(Goals(), "side", "n") is not { } found)
            return (null, null);
        var side = char.ToLowerInvariant(found[0][0]) is 'p' or 'o' or '+' ? Outcome.Over : Outcome.Under;
        if (TypedNumber.TryRead(found[1], out var line) && TotalGoals.IsLine(line) && line <= 100)
            return (side, line);
        unread.Add($"{found[0]} {found[1]}");
        return (null, null);
    }

    private string? Price() => Cut(OddsMark(), "n")?[0];

    private string? Money() => Cut(StakeMark(), "n")?[0];

    private string? Bookmaker()
    {
        foreach (var (name, title) in BookmakerNames.Written)
        {
            var at = Whole(name);
            if (at < 0)
                continue;
            rest = rest[..at] + Gap + rest[(at + name.Length)..];
            return title;
        }
        return null;
    }

    // As a word of its own: "Coral" is not in "Coralie".
    private int Whole(string name)
    {
        for (var at = -1; (at = rest.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase)) >= 0; )
            if (!IsLetter(at - 1) && !IsLetter(at + name.Length))
                return at;
        return -1;
    }

    private bool IsLetter(int at) => at >= 0 && at < rest.Length && char.IsLetterOrDigit(rest[at]);

    private string[]? Cut(System.Text.RegularExpressions.Regex pattern, params string[] groups)
    {
        var found = pattern.Match(rest);
        if (!found.Success)
            return null;
        rest = rest[..found.Index] + Gap + rest[(found.Index + found.Length)..];
        return [.. groups.Select(group => found.Groups[group].Value)];
    }

    private static (string, string)? Teams(List<string> pieces)
    {
        foreach (var between in new[] { Spaced(), Hyphen() })
            for (var i = 0; i < pieces.Count; i++)
                if (between.Match(pieces[i]) is { Success: true } found)
                {
                    pieces.RemoveAt(i);
                    // "PSG - Lyon N": the side stands behind the teams.
                    if (found.Groups["pick"] is { Success: true } pick)
                        pieces.Insert(i, pick.Value);
                    return (found.Groups["home"].Value.Trim(), found.Groups["away"].Value.Trim());
                }
        return null;
    }

    private static (Outcome Outcome, string Written)? Pick(List<string> pieces, (string Home, string Away)? teams)
    {
        (Outcome, string)? picked = null;
        foreach (var piece in pieces.ToList())
        {
            if (SideOf(piece, teams) is not { } side || (picked is { } before && before.Item1 != side))
                continue;
            picked = (side, piece);
            pieces.Remove(piece);
        }
        return picked;
    }
}

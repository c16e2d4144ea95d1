using MonPs.Core.Odds;
using MonPs.Web.Pages.NewBet;
using MonPs.Web.Pages.Shared;

namespace MonPs.Web.Cli.AddBet;

/// <summary>Reads what was backed as people write it: 1, N, X, 2, a team's name, Over 2.5, +2,5, plus de 2,5.</summary>
internal static class OutcomeText
{
    private static readonly Dictionary<string, Outcome> H2h = new(StringComparer.Ordinal)
    {
        ["1"] = Outcome.Home,
        ["home"] = Outcome.Home,
        ["domicile"] = Outcome.Home,
        ["n"] = Outcome.Draw,
        ["x"] = Outcome.Draw,
        ["draw"] = Outcome.Draw,
        ["nul"] = Outcome.Draw,
        ["match nul"] = Outcome.Draw,
        ["2"] = Outcome.Away,
        ["away"] = Outcome.Away,
        ["exterieur"] = Outcome.Away,
    };

    private static readonly (string Word, Outcome Side)[] Totals =
    [
        ("over", Outcome.Over),
        ("plus de", Outcome.Over),
        ("plus", Outcome.Over),
        ("+", Outcome.Over),
        ("o", Outcome.Over),
        ("under", Outcome.Under),
        ("moins de", Outcome.Under),
        ("moins", Outcome.Under),
        ("-", Outcome.Under),
        ("\u2212", Outcome.Under),
        ("u", Outcome.Under),
    ];

    /// <returns>The side and what stands behind it, a line perhaps; null when the text names no side of this market.</returns>
    /// <param name="market">Null looks in both.</param>
    public static (Outcome Side, string? Line)? Read(string typed, Market? market, (string Home, string Away)? teams) =>
        market != Market.Totals && ReadH2h(typed, teams) is { } side ? (side, null)
        : market != Market.H2h ? ReadTotals(typed.Trim())
        : null;

    private static Outcome? ReadH2h(string typed, (string Home, string Away)? teams)
    {
        var word = MatchSearch.Fold(typed).Trim();
        if (H2h.TryGetValue(word, out var side))
            return side;
        if (teams is not { } t || word.Length < 3)
            return null;
        var (home, away) = (MatchSearch.Fold(t.Home).Contains(word), MatchSearch.Fold(t.Away).Contains(word));
        return (home, away) switch
        {
            (true, false) => Outcome.Home,
            (false, true) => Outcome.Away,
            _ => null,
        };
    }

    private static (Outcome, string?)? ReadTotals(string typed)
    {
        foreach (var (word, side) in Totals)
        {
            if (!typed.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                continue;
            var rest = typed[word.Length..].Trim();
            if (rest.Length == 0 || char.IsAsciiDigit(rest[0]))
                return (side, rest.Length == 0 ? null : rest);
        }
        return null;
    }
}

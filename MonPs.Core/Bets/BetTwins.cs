using System.Text.RegularExpressions;
using MonPs.Core.Odds;

namespace MonPs.Core.Bets;

/// <summary>What a bet about to be recorded is about, as far as telling it from another one goes.</summary>
/// <param name="MatchId">Null for a match typed by hand.</param>
/// <param name="Stake">Null while it is not a number.</param>
public sealed record BetKind(string? MatchId, string MatchName, Outcome Outcome, decimal? Line, decimal? Stake);

/// <summary>Finds bets that look like the one being typed: twice the same is more often a slip than a wish. Pure.</summary>
public static partial class BetTwins
{
    /// <summary>Recorded so lately, the same pick is a twin whatever its stake.</summary>
    public static readonly TimeSpan Lately = TimeSpan.FromHours(24);

    /// <returns>Those on the same match, market, side and line, recorded lately or with the same stake.</returns>
    public static IReadOnlyList<Bet> Find(IEnumerable<Bet> recorded, BetKind kind, DateTimeOffset now) =>
        [
            .. recorded
                .Where(bet => bet.Outcome == kind.Outcome && bet.Line == kind.Line && IsOn(bet, kind))
                .Where(bet => now - bet.CreatedAt <= Lately || bet.Stake == kind.Stake),
        ];

    private static bool IsOn(Bet bet, BetKind kind) =>
        bet.MatchId is { } id && kind.MatchId is { } other
            ? id == other
            : Letters(bet.MatchName) == Letters(kind.MatchName);

    // "PSG vs Lyon", "PSG – Lyon" and "psg - lyon" are one match.
    private static string Letters(string name) =>
        string.Concat(Between().Replace(name, "|").Where(c => char.IsLetterOrDigit(c) || c == '|')).ToUpperInvariant();

    [GeneratedRegex(@"\s+(vs?\.?|-|–|—)\s+", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Between();
}

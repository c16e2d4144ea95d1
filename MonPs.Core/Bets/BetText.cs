using MonPs.Core.Odds;

namespace MonPs.Core.Bets;

/// <summary>
/// A bet as people write it to each other: "PSG - Lyon, plus de 2,5 buts @1,95, 20 € Winamax", in French or English, in any
/// order. What is not there is null; what was not understood is told, and nothing is guessed.
/// </summary>
/// <param name="Teams">Home and away, as written.</param>
/// <param name="Line">The goals line of Over and Under.</param>
/// <param name="Bookmaker">The title of a bookmaker that we know.</param>
/// <param name="Unread">What was not understood, piece by piece, as written.</param>
public sealed record BetText(
    (string Home, string Away)? Teams,
    Outcome? Outcome,
    decimal? Line,
    decimal? Odds,
    decimal? Stake,
    string? Bookmaker,
    IReadOnlyList<string> Unread
)
{
    /// <summary>Longer texts are no bet.</summary>
    public const int Longest = 500;

    /// <summary>It has a price or a stake: someone wrote down a bet, not the name of a team.</summary>
    public bool IsBet => Odds is not null || Stake is not null;

    public static BetText Read(string text) => new BetTextReader(text.Length > Longest ? text[..Longest] : text).Read();
}

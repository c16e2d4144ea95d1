using MonPs.Core.Odds;

namespace MonPs.Core.Bets;

/// <summary>A bet that passed <see cref="BetRules"/>, not yet stored.</summary>
public sealed record BetDraft(
    string? MatchId,
    string MatchName,
    string? Sport,
    DateTimeOffset KickoffTime,
    Market Market,
    string Selection,
    decimal? Line,
    string? Bookmaker,
    decimal OddsObtained,
    decimal Stake,
    string? Notes,
    IReadOnlyList<string> Tags
);

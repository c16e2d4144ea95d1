namespace MonPs.Core.Bets;

/// <summary>
/// A bet as it was typed: on the page, on the command line, in a request or a file. All text, so that nothing typed is lost
/// and one set of rules (<see cref="BetRules"/>) judges it wherever it came from. Null means not given.
/// </summary>
public sealed record BetForm
{
    public string? MatchId { get; init; }
    public string? MatchName { get; init; }
    public string? Sport { get; init; }

    /// <summary>ISO 8601; without an offset it is UTC on the wire and the user's zone on the page.</summary>
    public string? KickoffTime { get; init; }
    public string? MarketType { get; init; }
    public string? Selection { get; init; }
    public string? Line { get; init; }
    public string? Bookmaker { get; init; }

    /// <summary>Decimal odds; <c>1,95</c> and <c>1.95</c> are the same.</summary>
    public string? OddsObtained { get; init; }
    public string? Stake { get; init; }
    public string? Notes { get; init; }
    public IReadOnlyList<string>? Tags { get; init; }
}

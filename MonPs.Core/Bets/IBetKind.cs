using MonPs.Core.Odds;

namespace MonPs.Core.Bets;

/// <summary>What bets are told apart by when they are counted.</summary>
internal interface IBetKind
{
    string? Sport { get; }
    string? Bookmaker { get; }
    Market Market { get; }
}

namespace MonPs.Core.Bets;

/// <summary>How a bet ended. Null on a bet means it is still open. Wire names are snake_case (`half_win`).</summary>
public enum BetResult
{
    Win,
    Loss,
    Push,
    Void,
    HalfWin,
    HalfLoss,
    CashOut,
}

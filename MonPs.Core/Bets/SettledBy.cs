namespace MonPs.Core.Bets;

/// <summary>Who settled a bet. What the user settled is never overwritten by an automatic settlement.</summary>
public enum SettledBy
{
    User,
    Score,
    Import,
}

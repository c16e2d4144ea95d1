namespace MonPs.Core.Bets;

/// <summary>
/// Who settled a bet. What the user settled is never overwritten by an automatic settlement; an open bet of the user's is one
/// whose automatic result he took back.
/// </summary>
public enum SettledBy
{
    User,
    Score,
    Import,
}

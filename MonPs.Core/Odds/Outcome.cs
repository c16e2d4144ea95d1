namespace MonPs.Core.Odds;

/// <summary>One side of a market: the first three belong to h2h (1X2), the last two to a totals line.</summary>
public enum Outcome
{
    Home,
    Draw,
    Away,
    Over,
    Under,
}

namespace MonPs.Core.Odds;

/// <summary>The two markets MonPs follows. The Odds API and the wire call them `h2h` and `totals`.</summary>
/// <remarks>
/// <see cref="Other"/> is a bet on anything else (several legs, a handicap, a scorer): its money counts, it has no closing line.
/// </remarks>
public enum Market
{
    H2h,
    Totals,
    Other,
}

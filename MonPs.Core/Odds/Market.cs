namespace MonPs.Core.Odds;

/// <summary>The two markets MonPs follows. The Odds API and the wire call them `h2h` and `totals`.</summary>
public enum Market
{
    H2h,
    Totals,
}

namespace MonPs.Core.Closing;

/// <summary>Closing line value in percent, 4 decimals, half away from zero. Unknown stays unknown: null, never 0.</summary>
public static class ClvFormula
{
    const int Decimals = 4;
    const decimal SuspiciousPercent = 25m;

    /// <summary>Raw CLV: (o − c)/c × 100. Flatters by the bookmaker's margin.</summary>
    /// <param name="odds">Decimal odds taken.</param>
    /// <param name="closing">Closing decimal odds of the same outcome and line.</param>
    public static decimal? Raw(decimal? odds, decimal? closing) =>
        odds > 1 && closing > 1 ? Round((odds.Value - closing.Value) / closing.Value * 100) : null;

    /// <summary>Fair CLV: (o·q − 1) × 100.</summary>
    /// <param name="odds">Decimal odds taken.</param>
    /// <param name="fairProbability">q, the fair closing probability (W/(1−P) where the line can push).</param>
    public static decimal? Fair(decimal? odds, double? fairProbability) =>
        odds > 1 && fairProbability is > 0 and < 1
            ? Round((odds.Value * (decimal)fairProbability.Value - 1) * 100)
            : null;

    /// <summary>So far from the close that a human should look: wrong side, wrong line or an in-play price.</summary>
    public static bool IsSuspicious(decimal rawPercent) => Math.Abs(rawPercent) > SuspiciousPercent;

    static decimal Round(decimal percent) => decimal.Round(percent, Decimals, MidpointRounding.AwayFromZero);
}

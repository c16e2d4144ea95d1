namespace MonPs.Core.Fair;

/// <summary>p = r/(c + r − c·r) with c such that Σp = 1: the same shift of every logit, by ln c.</summary>
static class OddsRatioMargin
{
    // The bounds below meet when all prices are equal; this keeps a sign change between them despite rounding.
    const double Slack = 1e-6;

    /// <summary>Turns inverse odds into probabilities in place and returns c.</summary>
    internal static double? Remove(double[] inverse)
    {
        // Solved for ln c, because c itself spans many orders of magnitude when a favourite is heavy.
        var (low, high) = Bracket(inverse);
        var c = Math.Exp(Root.Find(logC => Sum(inverse, Math.Exp(logC)) - 1, low, high));
        foreach (ref var r in inverse.AsSpan())
            r = Probability(r, c);
        return c;
    }

    static double Probability(double r, double c) => r / (c + r - c * r);

    // p = 1/n at c = (n−1)·r/(1−r): with the smallest of these no outcome is below 1/n, with the largest none above.
    static (double Low, double High) Bracket(ReadOnlySpan<double> inverse)
    {
        var (low, high) = (double.MaxValue, double.MinValue);
        foreach (var r in inverse)
        {
            var logC = Math.Log((inverse.Length - 1) * r / (1 - r));
            (low, high) = (Math.Min(low, logC), Math.Max(high, logC));
        }
        return (low - Slack, high + Slack);
    }

    static double Sum(double[] inverse, double c)
    {
        var sum = 0.0;
        foreach (var r in inverse)
            sum += Probability(r, c);
        return sum;
    }
}

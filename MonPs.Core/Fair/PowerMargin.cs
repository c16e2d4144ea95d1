namespace MonPs.Core.Fair;

/// <summary>p = r^k with k such that Σp = 1.</summary>
static class PowerMargin
{
    // The bounds below meet when all prices are equal; this keeps a sign change between them despite rounding.
    const double Slack = 1e-6;

    /// <summary>Turns inverse odds into probabilities in place and returns k.</summary>
    internal static double? Remove(double[] inverse)
    {
        var (low, high) = Bracket(inverse);
        var k = Root.Find(power => Sum(inverse, power) - 1, low, high);
        foreach (ref var r in inverse.AsSpan())
            r = Math.Pow(r, k);
        return k;
    }

    // At one bound even the long shot reaches 1/n, at the other not even the favourite does: Σp = 1 lies between.
    static (double Low, double High) Bracket(ReadOnlySpan<double> inverse)
    {
        var (low, high) = (double.MaxValue, 0.0);
        foreach (var r in inverse)
        {
            var k = Math.Log(inverse.Length) / -Math.Log(r);
            (low, high) = (Math.Min(low, k), Math.Max(high, k));
        }
        return (low * (1 - Slack), high * (1 + Slack));
    }

    static double Sum(double[] inverse, double power)
    {
        var sum = 0.0;
        foreach (var r in inverse)
            sum += Math.Pow(r, power);
        return sum;
    }
}

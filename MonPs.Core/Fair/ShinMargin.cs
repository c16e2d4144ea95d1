namespace MonPs.Core.Fair;

/// <summary>p = (√(z² + 4(1−z)·r²/B) − z)/(2(1−z)) with z such that Σp = 1 (Shin 1993, in Jullien and Salanié's form).</summary>
static class ShinMargin
{
    // Every p falls as z rises. At z = −1 each is above 1/2, at z = 1 they sum to Σr²/B < 1, so one bracket fits all
    // prices; an under-round book has its root below zero, where z is no longer a share of insiders.
    const double Low = -1;
    const double High = 1;

    /// <summary>Turns inverse odds into probabilities in place and returns z.</summary>
    internal static double? Remove(double[] inverse, double book)
    {
        var z = Root.Find(insiders => Sum(inverse, book, insiders) - 1, Low, High);
        foreach (ref var r in inverse.AsSpan())
            r = Probability(r * r / book, z);
        return z;
    }

    // Two forms of the same root, each without cancellation on its side of zero (the first is also defined at z = 1).
    static double Probability(double x, double z)
    {
        var root = Math.Sqrt(z * z + 4 * (1 - z) * x);
        return z > 0 ? 2 * x / (root + z) : (root - z) / (2 * (1 - z));
    }

    static double Sum(double[] inverse, double book, double z)
    {
        var sum = 0.0;
        foreach (var r in inverse)
            sum += Probability(r * r / book, z);
        return sum;
    }
}

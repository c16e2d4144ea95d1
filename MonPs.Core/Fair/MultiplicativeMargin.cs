namespace MonPs.Core.Fair;

/// <summary>p = r/B.</summary>
static class MultiplicativeMargin
{
    /// <summary>Turns inverse odds into probabilities in place.</summary>
    internal static double? Remove(Span<double> inverse, double book)
    {
        foreach (ref var r in inverse)
            r /= book;
        return null;
    }
}

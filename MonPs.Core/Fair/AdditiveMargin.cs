namespace MonPs.Core.Fair;

/// <summary>p = r − (B−1)/n. Long shots can end below zero, which the caller refuses.</summary>
static class AdditiveMargin
{
    /// <summary>Turns inverse odds into probabilities in place.</summary>
    internal static double? Remove(Span<double> inverse, double book)
    {
        var share = (book - 1) / inverse.Length;
        foreach (ref var r in inverse)
            r -= share;
        return null;
    }
}

namespace MonPs.Core.Statistics;

/// <summary>The mean of the last so many values, at each of them.</summary>
public static class RollingMean
{
    /// <summary>Element i is the mean of values i … i + window − 1; empty while there are fewer values than the window.</summary>
    public static double[] Of(ReadOnlySpan<double> values, int window)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 1);
        var means = new double[Math.Max(0, values.Length - window + 1)];
        var sum = 0.0;
        for (var i = 0; i < values.Length; i++)
        {
            sum += values[i] - (i >= window ? values[i - window] : 0);
            if (i >= window - 1)
                means[i - window + 1] = sum / window;
        }
        return means;
    }
}

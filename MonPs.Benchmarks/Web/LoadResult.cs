namespace MonPs.Benchmarks.Web;

/// <summary>What a load got: answers a second, and milliseconds an answer.</summary>
readonly record struct LoadResult(double PerSecond, double MedianMs, double P99Ms)
{
    internal static LoadResult Of(IReadOnlyCollection<double> milliseconds, TimeSpan during)
    {
        var sorted = milliseconds.Order().ToList();
        if (sorted.Count == 0)
            throw new InvalidOperationException("Nothing was answered.");
        return new(sorted.Count / during.TotalSeconds, sorted[sorted.Count / 2], sorted[sorted.Count * 99 / 100]);
    }
}

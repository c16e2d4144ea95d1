using System.Runtime.InteropServices;

namespace MonPs.Core.Statistics;

/// <summary>How many values lie in [From, To). The outermost bins are open: null is their missing end.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct HistogramBin(double? From, double? To, int Count);

/// <summary>Counts of values in bins of equal width, one of them starting at 0, so that no bin mixes gain and loss.</summary>
public static class Histogram
{
    /// <summary>Every bin from the lowest to the highest occupied one; none without values.</summary>
    /// <param name="values">In any order.</param>
    /// <param name="width">Of a bin, above 0.</param>
    /// <param name="binsPerSide">Bins on each side of 0; the last one takes everything further out.</param>
    public static IReadOnlyList<HistogramBin> Of(ReadOnlySpan<double> values, double width, int binsPerSide)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfLessThan(binsPerSide, 1);
        var counts = new int[2 * binsPerSide];
        foreach (var value in values)
            counts[(int)Math.Clamp(Math.Floor(value / width) + binsPerSide, 0, counts.Length - 1)]++;
        return Occupied(counts).Select(i => Bin(i, counts, width)).ToList();
    }

    /// <summary>The same from counts per step (a step is the floor of value / width), as a database adds them up.</summary>
    public static IReadOnlyList<HistogramBin> OfSteps(
        IEnumerable<(decimal Step, int Count)> steps,
        double width,
        int binsPerSide
    )
    {
        var counts = new int[2 * binsPerSide];
        foreach (var (step, count) in steps)
            counts[(int)Math.Clamp(step + binsPerSide, 0, counts.Length - 1)] += count;
        return Occupied(counts).Select(i => Bin(i, counts, width)).ToList();
    }

    static IEnumerable<int> Occupied(int[] counts)
    {
        var first = Array.FindIndex(counts, count => count > 0);
        var last = Array.FindLastIndex(counts, count => count > 0);
        return first < 0 ? [] : Enumerable.Range(first, last - first + 1);
    }

    static HistogramBin Bin(int index, int[] counts, double width)
    {
        var from = (index - counts.Length / 2) * width;
        return new HistogramBin(
            index == 0 ? null : from,
            index == counts.Length - 1 ? null : from + width,
            counts[index]
        );
    }
}

using System.Runtime.InteropServices;
using MathNet.Numerics.Distributions;

namespace MonPs.Core.Statistics;

/// <summary>A fair closing probability and whether it came true.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CalibrationSample(double Probability, bool Happened);

/// <summary>Outcomes of about the same fair probability, and how often they happened.</summary>
/// <param name="Count">n.</param>
/// <param name="Expected">Their mean fair probability.</param>
/// <param name="Observed">The share that happened.</param>
/// <param name="Low">Lower end of Wilson's 95 % interval of the share.</param>
/// <param name="High">Upper end of it.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CalibrationBin(int Count, double Expected, double Observed, double Low, double High)
{
    /// <summary>True when the yardstick's own probability lies inside the interval.</summary>
    public bool IsCalibrated => Low <= Expected && Expected <= High;

    /// <summary>A bin from sums that a database may make.</summary>
    /// <param name="count">Above 0.</param>
    /// <param name="sumOfProbabilities">Σp.</param>
    /// <param name="happened">How many came true.</param>
    public static CalibrationBin From(int count, double sumOfProbabilities, int happened)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var (low, high) = Wilson(count, (double)happened / count);
        return new CalibrationBin(count, sumOfProbabilities / count, (double)happened / count, low, high);
    }

    // Wilson (1927): unlike share ± 1.96·deviation it stays inside 0 and 1, and says something when nothing happened.
    static (double Low, double High) Wilson(int count, double share)
    {
        var z2 = Math.Pow(Normal.InvCDF(0, 1, 0.975), 2);
        var middle = share + z2 / (2 * count);
        var half = Math.Sqrt(z2 * (share * (1 - share) / count + z2 / (4.0 * count * count)));
        return (Math.Max(0, (middle - half) / (1 + z2 / count)), Math.Min(1, (middle + half) / (1 + z2 / count)));
    }
}

/// <summary>Whether the yardstick can be trusted: fair closing probabilities against results.</summary>
public static class CalibrationBins
{
    /// <summary>The occupied bins, lowest probability first.</summary>
    /// <param name="samples">One per outcome of every match, in any order.</param>
    /// <param name="bins">Bins of equal width between 0 and 1.</param>
    public static IReadOnlyList<CalibrationBin> Of(ReadOnlySpan<CalibrationSample> samples, int bins)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        var sums = new (int Count, double Probability, int Happened)[bins];
        foreach (var sample in samples)
        {
            ref var bin = ref sums[Math.Clamp((int)(sample.Probability * bins), 0, bins - 1)];
            bin = (bin.Count + 1, bin.Probability + sample.Probability, bin.Happened + (sample.Happened ? 1 : 0));
        }
        return sums.Where(bin => bin.Count > 0)
            .Select(bin => CalibrationBin.From(bin.Count, bin.Probability, bin.Happened))
            .ToList();
    }
}

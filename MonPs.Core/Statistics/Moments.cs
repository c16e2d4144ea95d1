using System.Runtime.InteropServices;

namespace MonPs.Core.Statistics;

/// <summary>What a mean and a variance need of a series, so that a database can add it up without sending the rows.</summary>
/// <param name="Count">How many values.</param>
/// <param name="Sum">Σx.</param>
/// <param name="SumOfSquares">Σx².</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Moments(long Count, double Sum, double SumOfSquares)
{
    // Below this share of the mean square a variance is what rounding left of zero.
    const double Rounding = 1e-10;

    /// <summary>Null without values.</summary>
    public double? Mean => Count > 0 ? Sum / Count : null;

    /// <summary>With n − 1 below; null with fewer than two values, exactly 0 when all are equal.</summary>
    public double? SampleVariance => Count > 1 ? (IsConstant ? 0 : SquaredDeviations / (Count - 1)) : null;

    /// <summary>The series with one more value.</summary>
    public Moments Plus(double value) => new(Count + 1, Sum + value, SumOfSquares + value * value);

    /// <summary>Adds up a series that is in memory.</summary>
    public static Moments Of(ReadOnlySpan<double> values)
    {
        var moments = default(Moments);
        foreach (var value in values)
            moments = moments.Plus(value);
        return moments;
    }

    double SquaredDeviations => SumOfSquares - Sum * Sum / Count;

    bool IsConstant => SquaredDeviations <= Rounding * SumOfSquares;
}

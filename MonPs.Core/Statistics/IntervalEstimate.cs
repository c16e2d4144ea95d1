using MathNet.Numerics.Distributions;

namespace MonPs.Core.Statistics;

/// <summary>A 95 % confidence interval of a mean: Student t with one degree of freedom fewer than matches.</summary>
public sealed record IntervalEstimate
{
    const double Confidence = 0.95;

    /// <summary>Clustered by match.</summary>
    public required double StandardError { get; init; }

    /// <summary>Lower bound of the interval.</summary>
    public required double Low { get; init; }

    /// <summary>Upper bound of the interval.</summary>
    public required double High { get; init; }

    /// <summary>mean / standard error.</summary>
    public required double T { get; init; }

    /// <summary>Two-sided: how often chance alone would show a mean at least this far from 0.</summary>
    public required double P { get; init; }

    /// <summary>
    /// How many more bets like these until the interval leaves 0; 0 when it has left it. Null when no number in sight
    /// would do, the mean being (nearly) 0.
    /// </summary>
    public required long? BetsStillNeeded { get; init; }

    internal static IntervalEstimate From(ClusterMoments moments)
    {
        var (mean, error) = (moments.Values.Mean!.Value, Math.Sqrt(moments.VarianceOfMean!.Value));
        var half = Quantile(moments.Matches - 1) * error;
        return new IntervalEstimate
        {
            StandardError = error,
            Low = mean - half,
            High = mean + half,
            T = mean / error,
            P = 2 * StudentT.CDF(0, 1, moments.Matches - 1, -Math.Abs(mean / error)),
            BetsStillNeeded = SampleSize.StillNeeded(mean, error, moments.Values.Count, moments.Matches),
        };
    }

    internal static double Quantile(double degreesOfFreedom) =>
        StudentT.InvCDF(0, 1, degreesOfFreedom, (1 + Confidence) / 2);
}

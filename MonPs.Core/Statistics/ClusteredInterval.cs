namespace MonPs.Core.Statistics;

/// <summary>The mean of a figure per bet and how far it can be trusted, bets of one match counting as one opinion.</summary>
public sealed record ClusteredInterval
{
    /// <summary>n.</summary>
    public required long Bets { get; init; }

    /// <summary>G, the number of clusters.</summary>
    public required long Matches { get; init; }

    /// <summary>Null without bets; in the unit of the values.</summary>
    public required double? Mean { get; init; }

    /// <summary>Sample standard deviation of the single bets; null with fewer than two.</summary>
    public required double? Deviation { get; init; }

    /// <summary>The interval, or null for the reason in <see cref="Gap"/>.</summary>
    public required IntervalEstimate? Estimate { get; init; }

    /// <summary>Why there is no interval; null when there is one.</summary>
    public required StatisticGap? Gap { get; init; }

    /// <summary>From bets in memory.</summary>
    public static ClusteredInterval Of(ReadOnlySpan<ClusteredValue> bets) => From(ClusterMoments.Of(bets));

    /// <summary>From sums that a database made.</summary>
    public static ClusteredInterval From(ClusterMoments moments)
    {
        var gap = GapOf(moments);
        return new ClusteredInterval
        {
            Bets = moments.Values.Count,
            Matches = moments.Matches,
            Mean = moments.Values.Mean,
            Deviation = moments.Values.SampleVariance is { } variance ? Math.Sqrt(variance) : null,
            Estimate = gap is null ? IntervalEstimate.From(moments) : null,
            Gap = gap,
        };
    }

    static StatisticGap? GapOf(ClusterMoments moments) =>
        moments switch
        {
            { Values.Count: 0 } => StatisticGap.NoBets,
            { Values.Count: 1 } => StatisticGap.OneBet,
            { Matches: < 2 } => StatisticGap.OneMatch,
            _ when IsWithoutSpread(moments) => StatisticGap.NoSpread,
            _ => null,
        };

    // Also when the deviations cancel inside every match: what is left of them then is rounding, not a standard error.
    static bool IsWithoutSpread(ClusterMoments moments) =>
        moments.Values.SampleVariance is not > 0
        || moments.VarianceOfMean * moments.Values.Count <= 1e-9 * moments.Values.SampleVariance;
}

namespace MonPs.Core.Statistics;

/// <summary>
/// The user's "variance of results": the sample variance of profit per unit staked. A flat bettor at fair odds o has
/// o − 1, so a value below 3 means betting below 4.0 on average: it measures risk, not skill.
/// </summary>
public sealed record SharpRatio
{
    /// <summary>Settled bets with a turnover (no void, no push).</summary>
    public required long Bets { get; init; }

    /// <summary>The ratio itself; null with fewer than two bets.</summary>
    public required double? Variance { get; init; }

    /// <summary>Mean profit per unit divided by its deviation: what others call a Sharpe ratio, per bet.</summary>
    public required double? ReturnPerDeviation { get; init; }

    /// <summary>Why a figure is missing; null when none is.</summary>
    public required StatisticGap? Gap { get; init; }

    /// <summary>From profit / stake of each bet.</summary>
    public static SharpRatio Of(ReadOnlySpan<double> profitsPerUnit) => From(Moments.Of(profitsPerUnit));

    /// <summary>From sums of profit / stake.</summary>
    public static SharpRatio From(Moments profitPerUnit)
    {
        var variance = profitPerUnit.SampleVariance;
        return new SharpRatio
        {
            Bets = profitPerUnit.Count,
            Variance = variance,
            ReturnPerDeviation = variance > 0 ? profitPerUnit.Mean / Math.Sqrt(variance.Value) : null,
            Gap = (profitPerUnit.Count, variance) switch
            {
                (0, _) => StatisticGap.NoBets,
                (1, _) => StatisticGap.OneBet,
                (_, > 0) => null,
                _ => StatisticGap.NoSpread,
            },
        };
    }
}

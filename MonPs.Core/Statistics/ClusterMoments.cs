using System.Runtime.InteropServices;

namespace MonPs.Core.Statistics;

/// <summary>One bet's value and the match it lies on.</summary>
/// <param name="Value">CLV in percent, or any other figure of one bet.</param>
/// <param name="Match">The same number for bets of the same match, another for every other match.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ClusteredValue(double Value, long Match);

/// <summary>What a clustered interval needs of the bets: sums that SQL yields with one GROUP BY match.</summary>
/// <param name="Values">Σ over the bets.</param>
/// <param name="Matches">G, the number of matches; n_g bets and the sum S_g in match g.</param>
/// <param name="SumOfSquaredSums">Σ S_g².</param>
/// <param name="SumOfCountedSums">Σ n_g·S_g.</param>
/// <param name="SumOfSquaredCounts">Σ n_g².</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ClusterMoments(
    Moments Values,
    long Matches,
    double SumOfSquaredSums,
    double SumOfCountedSums,
    double SumOfSquaredCounts
)
{
    /// <summary>Adds up bets that are in memory, in any order.</summary>
    public static ClusterMoments Of(ReadOnlySpan<ClusteredValue> bets)
    {
        var matches = new Dictionary<long, Moments>();
        foreach (var bet in bets)
        {
            ref var match = ref CollectionsMarshal.GetValueRefOrAddDefault(matches, bet.Match, out _);
            match = match.Plus(bet.Value);
        }
        return matches.Values.Aggregate(default(ClusterMoments), (sums, match) => sums.Plus(match));
    }

    /// <summary>
    /// Variance of the mean, clustered by match: G/(G−1) · Σ_g (Σ_{i∈g}(x_i − x̄))² / n², the inner sum being
    /// S_g − n_g·x̄. Null with fewer than two matches.
    /// </summary>
    public double? VarianceOfMean
    {
        get
        {
            if (Matches < 2 || Values.Mean is not { } mean)
                return null;
            var squares = SumOfSquaredSums - 2 * mean * SumOfCountedSums + mean * mean * SumOfSquaredCounts;
            return Matches / (Matches - 1.0) * Math.Max(0, squares) / ((double)Values.Count * Values.Count);
        }
    }

    ClusterMoments Plus(Moments match) =>
        new(
            new Moments(Values.Count + match.Count, Values.Sum + match.Sum, Values.SumOfSquares + match.SumOfSquares),
            Matches + 1,
            SumOfSquaredSums + match.Sum * match.Sum,
            SumOfCountedSums + match.Count * match.Sum,
            SumOfSquaredCounts + (double)match.Count * match.Count
        );
}

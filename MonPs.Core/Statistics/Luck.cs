using System.Runtime.InteropServices;
using MathNet.Numerics.Distributions;
using MonPs.Core.Fair;

namespace MonPs.Core.Statistics;

/// <summary>A settled bet whose fair closing masses are known.</summary>
/// <param name="Stake">Money staked.</param>
/// <param name="Odds">Decimal odds taken.</param>
/// <param name="Masses">How it could end, by the fair closing line.</param>
/// <param name="Profit">How it did end, in money.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LuckBet(double Stake, double Odds, OutcomeMasses Masses, double Profit)
{
    /// <summary>s·(o·W + P − 1).</summary>
    public double ExpectedProfit => Stake * ExpectedValue.PerUnit(Odds, Masses);

    /// <summary>Of the profit, in money squared.</summary>
    public double Variance => Stake * Stake * Masses.Variance(Odds);
}

/// <summary>What luck needs of the bets; a database may make the sums.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LuckSums(long Bets, double Profit, double Expected, double Variance)
{
    /// <summary>The sums with one more bet.</summary>
    public LuckSums Plus(in LuckBet bet) =>
        new(Bets + 1, Profit + bet.Profit, Expected + bet.ExpectedProfit, Variance + bet.Variance);
}

/// <summary>How far the profit is from what the closing line promised, and how rare that is.</summary>
public sealed record Luck
{
    /// <summary>The sums themselves: bets, profit, expected profit, variance.</summary>
    public required LuckSums Sums { get; init; }

    /// <summary>√Var of the profit, in money; null without bets.</summary>
    public required double? Deviation { get; init; }

    /// <summary>(profit − expected) / deviation; null for the reason in <see cref="Gap"/>.</summary>
    public required double? Z { get; init; }

    /// <summary>Share of bettors, 0 to 1, who would have done worse with the same bets, by the normal law.</summary>
    public required double? Percentile { get; init; }

    /// <summary>Why z is missing; null when it is not.</summary>
    public required StatisticGap? Gap { get; init; }

    /// <summary>From bets in memory.</summary>
    public static Luck Of(ReadOnlySpan<LuckBet> bets)
    {
        var sums = default(LuckSums);
        foreach (ref readonly var bet in bets)
            sums = sums.Plus(bet);
        return From(sums);
    }

    /// <summary>From sums.</summary>
    public static Luck From(LuckSums sums)
    {
        StatisticGap? gap =
            sums.Bets == 0 ? StatisticGap.NoBets
            : sums.Variance > 0 ? null
            : StatisticGap.NoSpread;
        double? z = gap is null ? (sums.Profit - sums.Expected) / Math.Sqrt(sums.Variance) : null;
        return new Luck
        {
            Sums = sums,
            Deviation = sums.Bets > 0 ? Math.Sqrt(sums.Variance) : null,
            Z = z,
            Percentile = z is { } score ? Normal.CDF(0, 1, score) : null,
            Gap = gap,
        };
    }
}

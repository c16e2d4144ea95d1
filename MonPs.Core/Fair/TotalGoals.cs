using MathNet.Numerics;
using MonPs.Core.Odds;

namespace MonPs.Core.Fair;

/// <summary>Over and under on a Poisson number of goals: half, integer and quarter lines (DOMAIN: totals).</summary>
public static class TotalGoals
{
    const double LowestMean = 1e-9;
    const double HighestMean = 1e4;

    /// <summary>A line is a positive multiple of a quarter goal.</summary>
    public static bool IsLine(decimal line) => line > 0 && line % 0.25m == 0;

    /// <summary>How a bet on one side of a line can end when the goals follow a Poisson law.</summary>
    /// <param name="side">Over or Under.</param>
    /// <param name="line">In goals; see <see cref="IsLine"/>.</param>
    /// <param name="mean">λ, the expected number of goals, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not a side of totals, not a line, or no such mean.</exception>
    public static OutcomeMasses Masses(Outcome side, decimal line, double mean)
    {
        if (!IsLine(line))
            throw new ArgumentOutOfRangeException(nameof(line), line, "A line is a positive multiple of 0.25");
        if (!(mean > 0) || !double.IsFinite(mean))
            throw new ArgumentOutOfRangeException(nameof(mean), mean, "The mean number of goals is above 0");
        return side switch
        {
            Outcome.Over => Over(line, mean),
            Outcome.Under => Over(line, mean).Mirror,
            _ => throw new ArgumentOutOfRangeException(nameof(side), side, "Totals have an Over and an Under"),
        };
    }

    /// <summary>λ from the fair two-way probability of Over on a quoted line.</summary>
    /// <param name="line">The quoted line, in goals.</param>
    /// <param name="overProbability">q = W/(1−P) of Over, margin already taken out.</param>
    /// <returns>Null when it is not a line, or q is not inside (0, 1) far enough for a sensible mean.</returns>
    public static double? SolveMean(decimal line, double overProbability)
    {
        if (!IsLine(line) || !(overProbability > 0 && overProbability < 1))
            return null;
        var mean = Root.Find(m => Over(line, m).FairProbability - overProbability, LowestMean, Highest(line));
        return double.IsNaN(mean) ? null : mean;
    }

    // One number of goals decides apart: above it Over wins, below it loses, at it the line's fraction says what happens.
    static OutcomeMasses Over(decimal line, double mean)
    {
        var whole = (int)decimal.Floor(line);
        var fraction = line - whole;
        var pivot = fraction == 0.75m ? whole + 1 : whole;
        var (below, above) = (AtMost(pivot - 1, mean), AtLeast(pivot + 1, mean));
        var at = AtLeast(pivot, mean) - above;
        return fraction switch
        {
            0m => new(above, 0, at, 0, below),
            0.25m => new(above, 0, 0, at, below),
            0.5m => new(above, 0, 0, 0, below + at),
            _ => new(above, at, 0, 0, below),
        };
    }

    // Each tail comes from its own incomplete gamma function: 1 − the other would lose the digits of a small one.
    static double AtLeast(int goals, double mean) =>
        goals <= 0 ? 1 : SpecialFunctions.GammaLowerRegularized(goals, mean);

    static double AtMost(int goals, double mean) =>
        goals < 0 ? 0 : SpecialFunctions.GammaUpperRegularized(goals + 1, mean);

    // High enough for any price a book would quote, low enough for the solver to start near the answer.
    static double Highest(decimal line) => Math.Min(HighestMean, 10 * (double)line + 100);
}

namespace MonPs.Core.Demo;

/// <summary>The number of goals still to come: Poisson with the given mean, cut where nothing is left to lose.</summary>
sealed class DemoGoalCount(double mean)
{
    public const int Most = 16;

    readonly double[] _masses = Masses(mean);

    public static double[] Masses(double mean)
    {
        var masses = new double[Most + 1];
        masses[0] = Math.Exp(-mean);
        for (var n = 1; n <= Most; n++)
            masses[n] = masses[n - 1] * mean / n;
        return masses;
    }

    /// <summary>The count at which the cumulated mass first exceeds <paramref name="uniform"/> (0..1).</summary>
    public int At(double uniform)
    {
        var goals = 0;
        for (var left = uniform - _masses[0]; left >= 0 && goals < Most; left -= _masses[goals])
            goals++;
        return goals;
    }

    /// <summary>
    /// Over and under <paramref name="line"/> as a two-way market: among the stake not expected back, the part expected to
    /// win, W / (1 − P). A quarter line is half a stake on each neighbour.
    /// </summary>
    public double[] OverUnder(decimal line)
    {
        decimal[] lines = line % 0.5m == 0 ? [line] : [line - 0.25m, line + 0.25m];
        var over = lines.Sum(each => 1 - AtMost((int)Math.Floor(each)));
        var under = lines.Sum(each => AtMost((int)Math.Ceiling(each) - 1));
        return DemoChances.Normalised([over, under]);
    }

    double AtMost(int count)
    {
        var mass = 0.0;
        for (var n = 0; n <= Math.Min(count, Most); n++)
            mass += _masses[n];
        return Math.Min(1, mass);
    }
}

using MathNet.Numerics.Distributions;

namespace MonPs.Core.Statistics;

/// <summary>How many bets a conclusion takes.</summary>
public static class SampleSize
{
    // "Four hundred million more" is no advice: beyond this the answer is that no number in sight would do.
    const long OutOfSight = 100_000_000;

    /// <summary>Independent bets until a 95 % interval around this mean excludes 0: (z·sd/mean)², rounded up.</summary>
    /// <returns>Null when the mean is 0 or the number is out of sight.</returns>
    public static long? ForInterval(double mean, double deviation) =>
        Bets(Normal.InvCDF(0, 1, 0.975) * deviation / mean);

    /// <summary>Independent bets until such an interval would exclude 0 for four bettors out of five.</summary>
    /// <returns>Null when the mean is 0 or the number is out of sight.</returns>
    public static long? ForPower80(double mean, double deviation) =>
        Bets((Normal.InvCDF(0, 1, 0.975) + Normal.InvCDF(0, 1, 0.8)) * deviation / mean);

    static long? Bets(double root) => root * root < OutOfSight ? (long)Math.Ceiling(root * root) : null;

    /// <summary>
    /// Bets to add until a Student interval leaves 0, if the mean stays, and bets go on falling on matches as before.
    /// </summary>
    internal static long? StillNeeded(double mean, double standardError, long bets, long matches)
    {
        bool Concludes(long total) =>
            IntervalEstimate.Quantile(Math.Max(1, (double)matches * total / bets - 1))
                * standardError
                * Math.Sqrt((double)bets / total)
            < Math.Abs(mean);

        if (Concludes(bets))
            return 0;
        var enough = bets;
        while (!Concludes(enough))
            if ((enough *= 2) > OutOfSight)
                return null;
        return First(Concludes, enough / 2, enough) - bets;
    }

    // The first number for which it is true, given one for which it is not and one for which it is.
    static long First(Func<long, bool> isTrue, long no, long yes)
    {
        while (yes - no > 1)
        {
            var middle = no + (yes - no) / 2;
            (no, yes) = isTrue(middle) ? (no, middle) : (middle, yes);
        }
        return yes;
    }
}

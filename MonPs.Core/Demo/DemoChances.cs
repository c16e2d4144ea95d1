namespace MonPs.Core.Demo;

/// <summary>Fair probabilities of 1X2, from the goals so far and the goals still expected.</summary>
static class DemoChances
{
    /// <summary>Home, draw, away; they add up to 1.</summary>
    public static double[] H2h(DemoRates remaining, DemoScore score)
    {
        var (home, away) = (DemoGoalCount.Masses(remaining.Home), DemoGoalCount.Masses(remaining.Away));
        var chances = new double[3];
        for (var h = 0; h < home.Length; h++)
        for (var a = 0; a < away.Length; a++)
            chances[1 - Math.Sign(score.Home + h - score.Away - a)] += home[h] * away[a];
        return Normalised(chances);
    }

    public static double[] Normalised(double[] chances)
    {
        var sum = chances.Sum();
        return Array.ConvertAll(chances, chance => chance / sum);
    }
}

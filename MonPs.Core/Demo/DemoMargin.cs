namespace MonPs.Core.Demo;

/// <summary>
/// Puts a margin on fair probabilities by the power method (r = q^t with Σr = 1 + margin), the inverse of MonPs' default
/// way of taking it off: the fair close of the demo then is the sharp bookmaker's belief, without a bias of the method.
/// </summary>
static class DemoMargin
{
    const double Smallest = 0.0005;
    const decimal LongestOdds = 1000;
    const int NewtonSteps = 8;

    public static decimal[] Odds(double[] chances, double margin)
    {
        var clamped = DemoChances.Normalised(Array.ConvertAll(chances, chance => Math.Max(chance, Smallest)));
        var power = Power(clamped, 1 + margin);
        return Array.ConvertAll(clamped, chance => Rounded(Math.Pow(chance, -power)));
    }

    // The sum is convex and falls with the power, so Newton's method is safe from any start.
    static double Power(double[] chances, double book)
    {
        var power = 1.0;
        for (var step = 0; step < NewtonSteps; step++)
        {
            var excess = chances.Sum(chance => Math.Pow(chance, power)) - book;
            power -= excess / chances.Sum(chance => Math.Pow(chance, power) * Math.Log(chance));
        }
        return power;
    }

    static decimal Rounded(double odds) => Math.Clamp(Math.Round((decimal)odds, 2), 1, LongestOdds);
}

namespace MonPs.Core.Fair;

/// <summary>Prices with the margin taken out, in the order the odds were given.</summary>
/// <param name="Probabilities">Fair probabilities, each in (0, 1), summing to 1.</param>
/// <param name="Margin">The book's sum of 1/odds, minus 1: 0.025 is a margin of 2.5 %.</param>
/// <param name="Parameter">What the method solved for: k (power), c (odds ratio) or z (Shin); null for the others.</param>
/// <param name="UnderRound">The prices sum below 1: computed all the same, but one of them is probably old or wrong.</param>
public sealed record FairOdds(IReadOnlyList<double> Probabilities, double Margin, double? Parameter, bool UnderRound)
{
    /// <summary>Fair decimal odds of one outcome: 1/p.</summary>
    public double OddsOf(int outcome) => 1 / Probabilities[outcome];

    /// <summary>Fair decimal odds of every outcome, a new list at each call.</summary>
    public IReadOnlyList<double> ToOdds() => Probabilities.Select(p => 1 / p).ToArray();
}

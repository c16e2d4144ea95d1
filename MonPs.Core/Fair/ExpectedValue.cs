namespace MonPs.Core.Fair;

/// <summary>What a price is worth when the stake may be handed back.</summary>
public static class ExpectedValue
{
    /// <summary>Expected profit per unit staked: o·W + P − 1. Forgetting the push would overstate it by 1/(1−P).</summary>
    public static double PerUnit(double odds, OutcomeMasses masses) => PerUnit(odds, masses.WinShare, masses.PushShare);

    /// <summary>Expected profit per unit staked from the win and push masses: o·W + P − 1.</summary>
    public static double PerUnit(double odds, double win, double push = 0) => odds * win + push - 1;

    /// <summary>
    /// The share of the bankroll that makes it grow fastest: (o·q − 1)/(o − 1), never below 0. A push leaves the
    /// bankroll as it is, so it changes the worth of a bet but not its Kelly stake.
    /// </summary>
    /// <param name="odds">Decimal odds taken, above 1.</param>
    /// <param name="fairProbability">q = W/(1−P).</param>
    public static double Kelly(double odds, double fairProbability) =>
        odds > 1 ? Math.Max(0, (odds * fairProbability - 1) / (odds - 1)) : 0;

    /// <summary>The Kelly share of a bet that may push.</summary>
    public static double Kelly(double odds, OutcomeMasses masses) => Kelly(odds, masses.FairProbability);

    /// <summary>Money to stake: the Kelly share × a cautious fraction of it (¼ is usual) × the bankroll, to the cent.</summary>
    public static decimal KellyStake(double kelly, decimal fraction, decimal bankroll) =>
        decimal.Round((decimal)kelly * fraction * bankroll, 2, MidpointRounding.AwayFromZero);
}

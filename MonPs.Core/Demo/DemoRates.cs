namespace MonPs.Core.Demo;

/// <summary>Expected goals of the home and the away team in one match (means of two independent Poisson counts).</summary>
sealed record DemoRates(double Home, double Away)
{
    public double Total => Home + Away;

    /// <summary>The same match with more goals (<paramref name="tempo"/>) or a stronger home side, both on the log scale.</summary>
    public DemoRates Shifted(double tempo, double supremacy) =>
        new(Home * Math.Exp(tempo + supremacy), Away * Math.Exp(tempo - supremacy));

    /// <summary>What is still expected when <paramref name="played"/> of the match (0..1) is over.</summary>
    public DemoRates Remaining(double played) => new(Home * (1 - played), Away * (1 - played));
}

namespace MonPs.Core.Demo;

/// <summary>
/// What the sharp bookmaker believes the goal rates to be. His error is a random walk that reaches (almost) nothing at
/// kick-off: the market learns, so a price better than his later one was a good price.
/// </summary>
sealed class DemoBelief(ulong seed, DemoTruth truth)
{
    /// <summary>Standard deviation of the log rates' error at the far horizon, in each of tempo and supremacy.</summary>
    const double FarError = 0.055;

    /// <summary>What even the close does not know.</summary>
    const double LastError = 0.01;

    /// <summary>Below 1/2 most of the news comes late: a third of the error is still there ten minutes before kick-off.</summary>
    const double Lateness = 0.4;

    static readonly TimeSpan Horizon = TimeSpan.FromHours(72);

    /// <summary>Rates of the whole match as believed at an instant; from kick-off on they stay what they were then.</summary>
    public DemoRates At(DemoFixture fixture, DateTimeOffset at)
    {
        var place = Math.Pow(Math.Clamp((fixture.Kickoff - at) / Horizon, 0, 1), Lateness);
        var hash = DemoHash.Mix(DemoHash.Mix(seed, "belief"), fixture.Slot);
        return truth
            .Rates(fixture)
            .Shifted(Error(DemoHash.Mix(hash, 1UL), place), Error(DemoHash.Mix(hash, 2UL), place));
    }

    static double Error(ulong hash, double place) =>
        (FarError * new DemoDrift(hash).At(place)) + (LastError * DemoHash.Normal(hash));
}

namespace MonPs.Core.Demo;

/// <summary>
/// The simulated market: every price of every bookmaker at any instant, a pure function of seed, match and time. Nothing is
/// stored, so calling twice or restarting changes nothing.
/// </summary>
public sealed class DemoMarket
{
    /// <summary>The world every demo shows unless told otherwise.</summary>
    public const ulong DefaultSeed = 20_260_821;

    /// <summary>A match in so many sleeps at a soft bookmaker: he reprices it four times as seldom.</summary>
    const int SleepyOneIn = 7;

    /// <summary>A soft bookmaker's own lasting opinion on a match: standard deviation on the log rates.</summary>
    const double OwnOpinion = 0.025;

    readonly DemoBelief _belief;

    public DemoMarket(ulong seed = DefaultSeed)
    {
        Seed = seed;
        Truth = new DemoTruth(seed);
        Schedule = new DemoSchedule(seed);
        _belief = new DemoBelief(seed, Truth);
    }

    internal ulong Seed { get; }

    internal DemoTruth Truth { get; }

    internal DemoSchedule Schedule { get; }

    internal DemoH2hPrices H2h(DemoFixture fixture, DemoBookmaker bookmaker, DateTimeOffset at)
    {
        var remaining = Remaining(fixture, bookmaker, at);
        var chances = DemoChances.H2h(remaining, Truth.ScoreAt(fixture, at));
        var odds = DemoMargin.Odds(chances, bookmaker.Margin);
        return new DemoH2hPrices(odds[0], odds[1], odds[2]);
    }

    /// <summary>Null where the bookmaker offers no totals.</summary>
    internal DemoTotalsPrices? Totals(DemoFixture fixture, DemoBookmaker bookmaker, DateTimeOffset at)
    {
        if (bookmaker.Lines == DemoLines.None)
            return null;
        var goals = new DemoGoalCount(Remaining(fixture, bookmaker, at).Total);
        var line = DemoMainLine.Of(goals, bookmaker.Lines);
        var odds = DemoMargin.Odds(goals.OverUnder(line), bookmaker.Margin);
        return new DemoTotalsPrices(line + Truth.ScoreAt(fixture, at).Total, odds[0], odds[1]);
    }

    /// <summary>When the service last saw the bookmaker's prices of the match: whole seconds, always before `now`.</summary>
    internal DateTimeOffset SeenAt(DemoFixture fixture, DemoBookmaker bookmaker, DateTimeOffset now) =>
        StartOfPeriod(now - TimeSpan.FromSeconds(2), bookmaker.Refresh, HashOf(fixture, bookmaker));

    /// <summary>The whole match's rates as the bookmaker sees them at an instant.</summary>
    internal DemoRates Rates(DemoFixture fixture, DemoBookmaker bookmaker, DateTimeOffset at)
    {
        if (bookmaker.IsSharp)
            return _belief.At(fixture, at);
        var hash = HashOf(fixture, bookmaker);
        var sleepy = DemoHash.Pick(hash, SleepyOneIn) == 0;
        var looked = StartOfPeriod(at, sleepy ? bookmaker.Repricing * 4 : bookmaker.Repricing, hash);
        var believed = _belief.At(fixture, looked);
        return believed.Shifted(Opinion(DemoHash.Mix(hash, 1UL)), Opinion(DemoHash.Mix(hash, 2UL)));
    }

    DemoRates Remaining(DemoFixture fixture, DemoBookmaker bookmaker, DateTimeOffset at) =>
        Rates(fixture, bookmaker, at).Remaining(DemoMatchClock.Played(fixture.Kickoff, at));

    ulong HashOf(DemoFixture fixture, DemoBookmaker bookmaker) =>
        DemoHash.Mix(DemoHash.Mix(Seed, bookmaker.Key), fixture.Slot);

    static double Opinion(ulong hash) => OwnOpinion * DemoHash.Normal(hash);

    // Periods of different matches start at different seconds: the whole board never changes at once.
    static DateTimeOffset StartOfPeriod(DateTimeOffset at, TimeSpan period, ulong hash)
    {
        var seconds = (long)period.TotalSeconds;
        var phase = DemoHash.Pick(hash, (int)seconds);
        var since = at.ToUnixTimeSeconds() - phase;
        return DateTimeOffset.FromUnixTimeSeconds(at.ToUnixTimeSeconds() - (since % seconds));
    }
}

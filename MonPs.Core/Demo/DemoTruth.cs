namespace MonPs.Core.Demo;

/// <summary>What no bookmaker knows: each match's real goal rates, and the goals that fall from them.</summary>
sealed class DemoTruth(ulong seed)
{
    const double HomeGoals = 1.45;
    const double AwayGoals = 1.15;
    const double PriorSpread = 0.6;
    const double RatingNoise = 0.07;

    public DemoRates Rates(DemoFixture fixture)
    {
        var (home, away) = (Rating(fixture.League, fixture.HomeTeam), Rating(fixture.League, fixture.AwayTeam));
        return new DemoRates(
            HomeGoals * Math.Exp(home.Attack - away.Defence),
            AwayGoals * Math.Exp(away.Attack - home.Defence)
        );
    }

    /// <summary>The score at an instant: 0-0 before kick-off, final from the end of the match on.</summary>
    public DemoScore ScoreAt(DemoFixture fixture, DateTimeOffset at)
    {
        var rates = Rates(fixture);
        var played = DemoMatchClock.Played(fixture.Kickoff, at);
        var hash = DemoHash.Mix(DemoHash.Mix(seed, "goals"), fixture.Slot);
        return new DemoScore(
            GoalsUntil(played, rates.Home, DemoHash.Mix(hash, 1UL)),
            GoalsUntil(played, rates.Away, DemoHash.Mix(hash, 2UL))
        );
    }

    public DemoScore FinalScore(DemoFixture fixture) => ScoreAt(fixture, fixture.Kickoff + DemoMatchClock.Length);

    (double Attack, double Defence) Rating(DemoLeague league, string club)
    {
        var hash = DemoHash.Mix(DemoHash.Mix(seed, league.Key), club);
        var prior = PriorSpread * (0.5 - (double)Rank(league, club) / (league.Clubs.Length - 1)) / 2;
        return (
            prior + (RatingNoise * DemoHash.Normal(DemoHash.Mix(hash, 1UL))),
            prior + (RatingNoise * DemoHash.Normal(DemoHash.Mix(hash, 2UL)))
        );
    }

    static int Rank(DemoLeague league, string club) => Array.IndexOf(league.Clubs, club);

    // Given their number, the goals of a Poisson process lie uniformly in time.
    static int GoalsUntil(double played, double mean, ulong hash)
    {
        var goals = new DemoGoalCount(mean).At(DemoHash.Unit(hash));
        return Enumerable.Range(1, goals).Count(n => DemoHash.Unit(DemoHash.Mix(hash, (ulong)n)) < played);
    }
}

namespace MonPs.Core.Demo;

/// <summary>
/// A past to start from: the matches of about ninety days before `now` with their quotes, scores, and the bets of one
/// bettor, the last of them still open on matches that <see cref="DemoService"/> lists. A pure function of market and `now`.
/// </summary>
public sealed class DemoSeason
{
    const int OpenBets = 10;

    DemoSeason(
        IReadOnlyList<DemoMatch> matches,
        IReadOnlyList<DemoH2hQuote> h2h,
        IReadOnlyList<DemoTotalsQuote> totals,
        IReadOnlyList<DemoBet> bets
    ) => (Matches, H2hQuotes, TotalsQuotes, Bets) = (matches, h2h, totals, bets);

    public IReadOnlyList<DemoMatch> Matches { get; }

    public IReadOnlyList<DemoH2hQuote> H2hQuotes { get; }

    public IReadOnlyList<DemoTotalsQuote> TotalsQuotes { get; }

    /// <summary>In order of placing.</summary>
    public IReadOnlyList<DemoBet> Bets { get; }

    public static DemoSeason Before(DateTimeOffset now, DemoMarket market)
    {
        DemoFixture[] past = [.. new DemoSeasonCalendar(market.Schedule).Before(now)];
        DemoFixture[] next = [.. Upcoming(market, now)];
        var quotes = new DemoSeasonQuotes(market, market.Seed);
        return new DemoSeason(
            [.. past.Concat(next).Select(fixture => Match(fixture, market, now))],
            [.. past.SelectMany(quotes.H2h)],
            [.. past.SelectMany(quotes.Totals)],
            [.. PastBets(past, market).Concat(OpenBetsOn(next, market, now)).OrderBy(bet => bet.PlacedAt)]
        );
    }

    static IEnumerable<DemoBet> PastBets(DemoFixture[] past, DemoMarket market)
    {
        var bettor = new DemoBettor(market, market.Seed);
        foreach (var fixture in past)
        {
            var hash = DemoHash.Mix(DemoHash.Mix(market.Seed, "bets"), fixture.Slot);
            if (DemoHash.Pick(hash, 2) == 0)
                yield return bettor.Bet(fixture, fixture.Kickoff - Ahead(hash));
        }
    }

    /// <summary>Between forty minutes and twenty hours before kick-off, more often late than early.</summary>
    static TimeSpan Ahead(ulong hash) =>
        TimeSpan.FromSeconds(Math.Round(2400 * Math.Pow(30, DemoHash.Unit(DemoHash.Mix(hash, 1UL)))));

    static IEnumerable<DemoBet> OpenBetsOn(DemoFixture[] next, DemoMarket market, DateTimeOffset now)
    {
        var bettor = new DemoBettor(market, market.Seed);
        return next.Select(fixture => bettor.Bet(fixture, PlacedBefore(now, fixture)));
    }

    // Whole seconds, and never before the match was listed: nobody can bet on what is not there.
    static DateTimeOffset PlacedBefore(DateTimeOffset now, DemoFixture fixture)
    {
        var from = DemoSchedule.ListedFrom(fixture).ToUnixTimeSeconds();
        var listedFor = now.ToUnixTimeSeconds() - from;
        return DateTimeOffset.FromUnixTimeSeconds(from + (listedFor * 4 / 5));
    }

    // Every fourth of the coming two and a half hours: the first closes while the visitor is still looking around.
    static IEnumerable<DemoFixture> Upcoming(DemoMarket market, DateTimeOffset now)
    {
        var first = DemoSchedule.FirstSlotAtOrAfter(now.AddMinutes(4));
        return Enumerable.Range(0, OpenBets).Select(n => market.Schedule.Fixture(first + (4 * n)));
    }

    static DemoMatch Match(DemoFixture of, DemoMarket market, DateTimeOffset now)
    {
        var end = of.Kickoff + DemoMatchClock.Length;
        var score = end <= now ? market.Truth.FinalScore(of) : null;
        DateTimeOffset? completed = end <= now ? end : null;
        return new(of.Id, of.League.Key, of.HomeTeam, of.AwayTeam, of.Kickoff, score?.Home, score?.Away, completed);
    }
}

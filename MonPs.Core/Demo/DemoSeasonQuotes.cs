namespace MonPs.Core.Demo;

/// <summary>What a collector would have kept of a match: a few early looks and one just before kick-off.</summary>
sealed class DemoSeasonQuotes(DemoMarket market, ulong seed)
{
    /// <summary>In a match out of so many the sharp bookmaker never appears: its bets have no closing line.</summary>
    const int WithoutSharpOneIn = 33;

    static readonly double[] HoursBefore = [46, 30, 22, 14, 8, 5, 2.5, 1];

    public IEnumerable<DemoH2hQuote> H2h(DemoFixture fixture) =>
        BookmakersOf(fixture).SelectMany(bookmaker => Merged(H2h(fixture, bookmaker)));

    public IEnumerable<DemoTotalsQuote> Totals(DemoFixture fixture) =>
        BookmakersOf(fixture).SelectMany(bookmaker => Merged(Totals(fixture, bookmaker)));

    IEnumerable<DemoH2hQuote> H2h(DemoFixture fixture, DemoBookmaker bookmaker) =>
        from at in LooksAt(fixture)
        let seen = market.SeenAt(fixture, bookmaker, at)
        select new DemoH2hQuote(fixture.Id, bookmaker.Key, market.H2h(fixture, bookmaker, seen), at, at, seen);

    IEnumerable<DemoTotalsQuote> Totals(DemoFixture fixture, DemoBookmaker bookmaker) =>
        from at in LooksAt(fixture)
        let seen = market.SeenAt(fixture, bookmaker, at)
        let prices = market.Totals(fixture, bookmaker, seen)
        where prices is not null
        select new DemoTotalsQuote(fixture.Id, bookmaker.Key, prices, at, at, seen);

    /// <summary>The moments of the looks, the last one 1 to 4 minutes before kick-off.</summary>
    IEnumerable<DateTimeOffset> LooksAt(DemoFixture fixture)
    {
        var last = 60 + DemoHash.Pick(HashOf(fixture, "last"), 180);
        var early = HoursBefore.Select((hours, n) => fixture.Kickoff.AddHours(-hours).AddSeconds(Jitter(fixture, n)));
        return early.Append(fixture.Kickoff.AddSeconds(-last));
    }

    IEnumerable<DemoBookmaker> BookmakersOf(DemoFixture fixture) =>
        DemoHash.Pick(HashOf(fixture, "absent"), WithoutSharpOneIn) == 0
            ? DemoBookmaker.All.Where(bookmaker => !bookmaker.IsSharp)
            : DemoBookmaker.All;

    int Jitter(DemoFixture fixture, int look) =>
        DemoHash.Pick(DemoHash.Mix(HashOf(fixture, "jitter"), (long)look), 1800);

    ulong HashOf(DemoFixture fixture, string what) => DemoHash.Mix(DemoHash.Mix(seed, what), fixture.Slot);

    static List<DemoH2hQuote> Merged(IEnumerable<DemoH2hQuote> quotes) =>
        Merged(
            quotes,
            (one, next) => one.Prices == next.Prices,
            (one, next) => next with { CollectedAt = one.CollectedAt }
        );

    static List<DemoTotalsQuote> Merged(IEnumerable<DemoTotalsQuote> quotes) =>
        Merged(
            quotes,
            (one, next) => one.Prices == next.Prices,
            (one, next) => next with { CollectedAt = one.CollectedAt }
        );

    static List<T> Merged<T>(IEnumerable<T> quotes, Func<T, T, bool> same, Func<T, T, T> extend)
    {
        var rows = new List<T>();
        foreach (var quote in quotes)
            if (rows.Count > 0 && same(rows[^1], quote))
                rows[^1] = extend(rows[^1], quote);
            else
                rows.Add(quote);
        return rows;
    }
}

namespace MonPs.Core.Demo;

/// <summary>
/// Who plays when. One kick-off every four minutes around the clock, counted from the Unix epoch, so the same matches exist
/// after a restart. Three consecutive slots are one match in each league; a league plays a double round robin without end.
/// </summary>
sealed class DemoSchedule(ulong seed)
{
    public const int SlotMinutes = 4;

    /// <summary>Every match is listed this long before its kick-off.</summary>
    public static readonly TimeSpan NearHorizon = TimeSpan.FromHours(3);

    /// <summary>One match of each league every six hours is listed as early as this, as a weekend's matches are.</summary>
    public static readonly TimeSpan FarHorizon = TimeSpan.FromHours(48);

    const int EarlyListedEvery = 30;

    public static long FirstSlotAtOrAfter(DateTimeOffset instant) =>
        (long)Math.Ceiling((instant - DateTimeOffset.UnixEpoch) / TimeSpan.FromMinutes(SlotMinutes));

    public static DateTimeOffset ListedFrom(DemoFixture fixture) =>
        fixture.Kickoff - (IsEarlyListed(fixture.Slot) ? FarHorizon : NearHorizon);

    public DemoFixture Fixture(long slot)
    {
        var league = LeagueOf(slot);
        var (home, away) = DemoRoundRobin.Pairing(league.Clubs.Length, slot / 3);
        var kickoff = DateTimeOffset.UnixEpoch.AddMinutes(slot * SlotMinutes);
        return new DemoFixture(slot, IdOf(slot), league, league.Clubs[home], league.Clubs[away], kickoff);
    }

    /// <summary>The league's matches in order of kick-off, from <paramref name="from"/> to before <paramref name="to"/>.</summary>
    public IEnumerable<DemoFixture> Between(DemoLeague league, DateTimeOffset from, DateTimeOffset to) =>
        SlotsBetween(from, to).Where(slot => LeagueOf(slot) == league).Select(Fixture);

    /// <summary>Matches of the league that an answer at <paramref name="now"/> contains: in play, near, and a few far ones.</summary>
    public IEnumerable<DemoFixture> Listed(DemoLeague league, DateTimeOffset now)
    {
        var near = Between(league, now - DemoMatchClock.Listed, now + NearHorizon);
        var far = SlotsBetween(now + NearHorizon, now + FarHorizon).Where(IsEarlyListed);
        return near.Concat(far.Where(slot => LeagueOf(slot) == league).Select(Fixture));
    }

    static IEnumerable<long> SlotsBetween(DateTimeOffset from, DateTimeOffset to)
    {
        var end = FirstSlotAtOrAfter(to);
        for (var slot = FirstSlotAtOrAfter(from); slot < end; slot++)
            yield return slot;
    }

    // The second term turns the order of the leagues from one triple to the next; without it every full hour is the EPL's.
    static DemoLeague LeagueOf(long slot) => DemoLeague.Played[(int)((slot + (slot / 3)) % 3)];

    static bool IsEarlyListed(long slot) => slot / 3 % EarlyListedEvery == 0;

    string IdOf(long slot)
    {
        var hash = DemoHash.Mix(seed, slot);
        return $"{DemoHash.Mix(hash, 1UL):x16}{DemoHash.Mix(hash, 2UL):x16}";
    }
}

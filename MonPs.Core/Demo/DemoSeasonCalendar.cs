namespace MonPs.Core.Demo;

/// <summary>The matches of the world's endless schedule that the past season remembers: those at a European fan's hours.</summary>
sealed class DemoSeasonCalendar(DemoSchedule schedule)
{
    public const int Days = 90;

    /// <summary>Matches over before <paramref name="now"/>, in order of kick-off.</summary>
    public IEnumerable<DemoFixture> Before(DateTimeOffset now) =>
        Enumerable
            .Range(-Days, Days + 1)
            .SelectMany(day => KickoffsOn(new DateTimeOffset(now.UtcDateTime.Date.AddDays(day), TimeSpan.Zero)))
            .SelectMany(ThreeFrom)
            .Where(fixture => fixture.Kickoff + DemoMatchClock.Length < now);

    static IEnumerable<DateTimeOffset> KickoffsOn(DateTimeOffset day) =>
        HoursOf(day.DayOfWeek).Select(hour => day.AddHours(hour));

    static int[] HoursOf(DayOfWeek day) =>
        day switch
        {
            DayOfWeek.Saturday => [12, 14, 16, 19],
            DayOfWeek.Sunday => [12, 14, 16, 19],
            DayOfWeek.Friday => [19],
            DayOfWeek.Wednesday => [19],
            _ => [],
        };

    // Three slots in a row are one match of each league.
    IEnumerable<DemoFixture> ThreeFrom(DateTimeOffset kickoff)
    {
        var slot = DemoSchedule.FirstSlotAtOrAfter(kickoff);
        return [schedule.Fixture(slot), schedule.Fixture(slot + 1), schedule.Fixture(slot + 2)];
    }
}

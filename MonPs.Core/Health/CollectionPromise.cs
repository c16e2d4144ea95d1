using MonPs.Core.Settings;

namespace MonPs.Core.Health;

/// <summary>Which collections the settings promise, and how late one may be.</summary>
public static class CollectionPromise
{
    private const int DemoMinutes = 2;

    /// <summary>A run takes seconds; retries and a slow provider, minutes.</summary>
    public static TimeSpan Margin(MonPsSettings settings) => TimeSpan.FromMinutes(settings.IsDemo ? 10 : 30);

    /// <summary>The promises of yesterday and today, or of the last hour in the demonstration; UTC.</summary>
    public static IEnumerable<DateTimeOffset> Times(MonPsSettings settings, DateTimeOffset now) =>
        settings.IsDemo ? Demo(now) : Daily(settings, now);

    private static IEnumerable<DateTimeOffset> Demo(DateTimeOffset now)
    {
        var last = new DateTimeOffset(now.Ticks - now.Ticks % (DemoMinutes * TimeSpan.TicksPerMinute), TimeSpan.Zero);
        return Enumerable.Range(0, 30).Select(i => last.AddMinutes(-DemoMinutes * i));
    }

    private static IEnumerable<DateTimeOffset> Daily(MonPsSettings settings, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, settings.TimeZone).DateTime);
        return new[] { today.AddDays(-1), today }.SelectMany(day =>
            settings.CollectTimes.Select(time => Instant(day.ToDateTime(time), settings.TimeZone))
        );
    }

    // The hour that spring leaves out: the clock shows the next one.
    private static DateTimeOffset Instant(DateTime local, TimeZoneInfo zone) =>
        new(TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(local) ? local.AddHours(1) : local, zone), TimeSpan.Zero);
}

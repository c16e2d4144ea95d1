namespace MonPs.Core.ClosingFiles;

/// <summary>The files write every league's times as clocks show them in London.</summary>
internal static class UkTime
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static DateTimeOffset ToUtc(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time);
        // In the hour that the change to summer time skips, the clock reads one hour later.
        var real = London.IsInvalidTime(local) ? local.AddHours(1) : local;
        return new(TimeZoneInfo.ConvertTimeToUtc(real, London), TimeSpan.Zero);
    }

    public static DateOnly DayOf(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, London).DateTime);
}

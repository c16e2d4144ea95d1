using Microsoft.Extensions.Options;
using MonPs.Web.Components;

namespace MonPs.Web.Culture;

/// <summary>The user's time zone. Instants are UTC everywhere inside; only the page shows them here.</summary>
public sealed class UserZone(TimeZoneInfo zone)
{
    public UserZone(IOptions<InterfaceOptions> options)
        : this(TimeZoneInfo.FindSystemTimeZoneById(options.Value.ZoneId)) { }

    public string Id => zone.Id;

    public DateTimeOffset At(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone);

    /// <summary>The calendar day of an instant as the user lives it (a match at 23:30 UTC is tomorrow's in Paris).</summary>
    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(At(instant).DateTime);

    /// <summary>The instant at which that day begins for the user.</summary>
    public DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        // Where clocks jump at midnight the day begins an hour later.
        var first = zone.IsInvalidTime(midnight) ? midnight.AddHours(1) : midnight;
        return new DateTimeOffset(first, zone.GetUtcOffset(first)).ToUniversalTime();
    }
}

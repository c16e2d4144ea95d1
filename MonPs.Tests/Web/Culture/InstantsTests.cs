using System.Globalization;
using MonPs.Web.Culture;
using Xunit;

namespace MonPs.Tests.Web.Culture;

public class InstantsTests
{
    static readonly UserZone Paris = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"));
    static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr");
    static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    [Fact]
    public void An_instant_is_written_in_the_users_zone_and_language()
    {
        var instant = new DateTimeOffset(2026, 11, 22, 13, 5, 9, TimeSpan.Zero);
        Assert.Equal("22 nov. 2026, 14:05", Instants.Write(instant, Paris, French, InstantForm.Full));
        Assert.Equal("22 Nov 2026, 14:05", Instants.Write(instant, Paris, English, InstantForm.Full));
    }

    [Fact]
    public void Summer_time_is_the_zones_own()
    {
        var before = new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero);
        Assert.Equal("02:30", Instants.Write(before, Paris, French, InstantForm.Time));
        Assert.Equal("02:30", Instants.Write(before.AddHours(1), Paris, French, InstantForm.Time));
    }

    [Fact]
    public void Late_evening_in_utc_is_the_next_day_in_paris() =>
        Assert.Equal(new DateOnly(2026, 11, 23), Paris.DayOf(new(2026, 11, 22, 23, 30, 0, TimeSpan.Zero)));

    [Fact]
    public void The_tooltip_says_utc_whatever_offset_came_in() =>
        Assert.Equal("2026-11-22 13:05:09 UTC", Instants.Utc(new(2026, 11, 22, 14, 5, 9, TimeSpan.FromHours(1))));
}

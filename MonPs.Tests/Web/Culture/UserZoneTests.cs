using MonPs.Web.Culture;

namespace MonPs.Tests.Web.Culture;

public sealed class UserZoneTests
{
    private static readonly UserZone Paris = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"));

    [Fact]
    public void A_day_begins_at_the_users_midnight_in_summer_and_in_winter()
    {
        Assert.Equal(new DateTimeOffset(2026, 7, 31, 22, 0, 0, TimeSpan.Zero), Paris.StartOf(new(2026, 8, 1)));
        Assert.Equal(new DateTimeOffset(2026, 1, 31, 23, 0, 0, TimeSpan.Zero), Paris.StartOf(new(2026, 2, 1)));
    }

    [Fact]
    public void A_day_without_a_midnight_begins_an_hour_later()
    {
        var beirut = new UserZone(TimeZoneInfo.FindSystemTimeZoneById("Asia/Beirut"));
        var day = new DateOnly(2026, 3, 29);
        Assert.Equal(day, beirut.DayOf(beirut.StartOf(day)));
        Assert.Equal(day.AddDays(-1), beirut.DayOf(beirut.StartOf(day).AddTicks(-1)));
    }
}

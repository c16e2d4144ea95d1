using MonPs.Core.Demo;
using Xunit;

namespace MonPs.Tests.Core.Demo;

public sealed class DemoScheduleTests
{
    static readonly DemoSchedule Schedule = DemoWorld.Market.Schedule;

    [Fact]
    public void Each_league_has_thirty_six_clubs_with_a_name_of_their_own() =>
        Assert.All(
            DemoLeague.Played,
            league => Assert.Equal(36, league.Clubs.Distinct().Count(name => name.Length > 0))
        );

    [Fact]
    public void The_next_kick_off_is_never_more_than_ten_minutes_away()
    {
        for (var minute = 0; minute < 1440; minute++)
        {
            var now = DemoWorld.Now.AddMinutes(minute);
            var next = DemoLeague
                .Played.SelectMany(league => Schedule.Listed(league, now))
                .Where(of => of.Kickoff > now);
            Assert.True(next.Min(of => of.Kickoff) - now <= TimeSpan.FromMinutes(10));
        }
    }

    [Fact]
    public void An_answer_holds_fifteen_to_twenty_five_matches_of_its_league()
    {
        for (var minute = 0; minute < 1440; minute++)
        {
            var now = DemoWorld.Now.AddMinutes(minute);
            foreach (var league in DemoLeague.Played)
                Assert.InRange(Schedule.Listed(league, now).Count(), 15, 25);
        }
    }

    [Fact]
    public void A_match_stays_listed_from_its_first_listing_until_it_is_over()
    {
        foreach (var fixture in DemoWorld.Fixtures(90))
        {
            var from = DemoSchedule.ListedFrom(fixture);
            Assert.Contains(fixture, Schedule.Listed(fixture.League, from.AddMinutes(1)));
            Assert.Contains(fixture, Schedule.Listed(fixture.League, fixture.Kickoff.AddMinutes(6)));
            Assert.DoesNotContain(fixture, Schedule.Listed(fixture.League, from.AddMinutes(-5)));
            Assert.DoesNotContain(fixture, Schedule.Listed(fixture.League, fixture.Kickoff.AddMinutes(8)));
        }
    }

    [Fact]
    public void The_same_match_exists_after_a_restart()
    {
        var again = new DemoMarket().Schedule;
        Assert.All(DemoWorld.Fixtures(200), fixture => Assert.Equal(fixture, again.Fixture(fixture.Slot)));
        Assert.NotEqual(new DemoMarket(1).Schedule.Fixture(9).Id, again.Fixture(9).Id);
    }

    [Fact]
    public void Ids_are_thirty_two_hexadecimal_digits_and_never_shared()
    {
        DemoFixture[] fixtures = [.. DemoWorld.Fixtures(5000)];
        Assert.All(fixtures, fixture => Assert.Matches("^[0-9a-f]{32}$", fixture.Id));
        Assert.Equal(fixtures.Length, fixtures.DistinctBy(fixture => fixture.Id).Count());
    }

    [Fact]
    public void A_pairing_returns_after_more_than_ten_days_so_it_is_never_taken_for_a_moved_match()
    {
        var seen = new Dictionary<(string, string, string), DateTimeOffset>();
        foreach (var fixture in DemoWorld.Fixtures(3 * 2600))
        {
            var pairing = (fixture.League.Key, fixture.HomeTeam, fixture.AwayTeam);
            Assert.NotEqual(fixture.HomeTeam, fixture.AwayTeam);
            if (seen.TryGetValue(pairing, out var before))
                Assert.True(fixture.Kickoff - before > TimeSpan.FromDays(10));
            seen[pairing] = fixture.Kickoff;
        }
        Assert.Equal(3 * 36 * 35, seen.Count);
    }
}

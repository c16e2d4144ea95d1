using MonPs.Core.Collecting.Scores;

namespace MonPs.Tests.Core.Collecting.Scores;

public sealed class ScoreTimingTests
{
    private static readonly DateTimeOffset Kickoff = new(2026, 8, 22, 11, 30, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Over = Kickoff.AddMinutes(135);

    [Fact]
    public void A_league_is_asked_once_its_match_should_be_over()
    {
        Assert.Empty(Due(Over.AddSeconds(-1), null, Kickoff));
        Assert.Equal([new DueLeague("epl", 1)], Due(Over, null, Kickoff));
    }

    [Fact]
    public void A_score_that_does_not_come_costs_eight_calls_at_most()
    {
        var (asked, calls) = ((DateTimeOffset?)null, new List<double>());
        for (var now = Over; now < Kickoff.AddDays(4); now = now.AddHours(1))
            if (Due(now, asked, Kickoff).Count > 0)
            {
                calls.Add((now - Over).TotalHours);
                asked = now;
            }

        Assert.Equal([0, 1, 2, 4, 8, 16, 32, 64], calls);
    }

    [Fact]
    public void Older_than_the_provider_tells_nothing_is_asked() =>
        Assert.Empty(Due(Kickoff.AddDays(3), null, Kickoff));

    [Theory]
    [InlineData(23, 1)]
    [InlineData(25, 2)]
    [InlineData(71, 3)]
    public void It_asks_as_far_back_as_the_oldest_match_that_waits(int hours, int days) =>
        Assert.Equal(days, Assert.Single(Due(Kickoff.AddHours(hours), null, Kickoff)).DaysFrom);

    [Fact]
    public void One_call_waits_for_the_matches_that_end_soon_but_not_for_ever()
    {
        DateTimeOffset[] saturday = [Kickoff, Kickoff.AddHours(2.5), Kickoff.AddHours(5), Kickoff.AddHours(7.5)];
        var (asked, calls) = ((DateTimeOffset?)null, new List<double>());
        for (var now = Kickoff; now < Kickoff.AddHours(14); now = now.AddMinutes(30))
        {
            var waiting = saturday.Where(k => asked is null || k.AddMinutes(135) > asked).ToArray();
            if (Due(now, asked, waiting).Count == 0)
                continue;
            calls.Add((now - Kickoff).TotalHours);
            asked = now;
        }

        Assert.Equal([6.5, 10], calls);
    }

    private static IReadOnlyList<DueLeague> Due(
        DateTimeOffset now,
        DateTimeOffset? asked,
        params DateTimeOffset[] kickoffs
    ) =>
        ScoreTiming.Due(
            kickoffs.Select(k => new WaitingMatch("epl", k)),
            asked is { } at ? new Dictionary<string, DateTimeOffset> { ["epl"] = at } : [],
            now,
            new()
        );
}

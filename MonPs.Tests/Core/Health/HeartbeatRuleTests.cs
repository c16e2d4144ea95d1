using MonPs.Core.Health;
using MonPs.Core.Settings;

namespace MonPs.Tests.Core.Health;

public sealed class HeartbeatRuleTests
{
    private static readonly DateTimeOffset Ten = new(2026, 8, 21, 8, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(30);

    [Fact]
    public void A_collection_that_succeeded_after_its_time_is_a_beat() =>
        Assert.Equal(HeartbeatKind.Beating, Judge(success: 1, now: 60).Kind);

    [Fact]
    public void Before_the_margin_has_passed_nobody_is_alarmed() =>
        Assert.Equal(HeartbeatKind.Beating, Judge(success: -60, now: 29).Kind);

    [Fact]
    public void After_the_margin_a_missing_collection_is_an_alarm_that_says_when_it_was_due()
    {
        var beat = Judge(success: -60, now: 31);

        Assert.Equal((HeartbeatKind.Missing, Ten), (beat.Kind, beat.Due));
    }

    [Fact]
    public void A_fresh_installation_waits_for_its_first_time() =>
        Assert.Equal(HeartbeatKind.NotYet, Judge(success: null, now: 120, since: 1).Kind);

    [Fact]
    public void An_installation_that_never_collected_at_its_first_time_is_an_alarm() =>
        Assert.Equal(HeartbeatKind.Missing, Judge(success: null, now: 31, since: -1).Kind);

    [Theory]
    [InlineData(
        "2026-08-21T08:10:00Z",
        "2026-08-20T08:00:00Z 2026-08-20T12:00:00Z 2026-08-20T16:00:00Z 2026-08-21T08:00:00Z 2026-08-21T12:00:00Z 2026-08-21T16:00:00Z"
    )]
    [InlineData(
        "2026-10-25T12:00:00Z",
        "2026-10-24T08:00:00Z 2026-10-24T12:00:00Z 2026-10-24T16:00:00Z 2026-10-25T09:00:00Z 2026-10-25T13:00:00Z 2026-10-25T17:00:00Z"
    )]
    public void The_schedule_promises_the_times_of_yesterday_and_today_in_the_users_zone(string now, string promised)
    {
        var settings = new MonPsSettings { OddsApiKey = "x" };
        var times = CollectionPromise.Times(settings, DateTimeOffset.Parse(now, null));

        Assert.Equal(promised, string.Join(' ', times.Select(t => $"{t.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}")));
    }

    [Fact]
    public void The_demonstration_promises_one_every_two_minutes()
    {
        var times = CollectionPromise.Times(new(), Ten.AddSeconds(125)).ToList();

        Assert.Equal((Ten.AddMinutes(2), Ten), (times[0], times[1]));
    }

    private static Heartbeat Judge(int? success, int now, int since = -100_000) =>
        HeartbeatRule.Of(
            success is { } minutes ? Ten.AddMinutes(minutes) : null,
            [Ten.AddHours(-4), Ten, Ten.AddHours(4)],
            Margin,
            Ten.AddMinutes(since),
            Ten.AddMinutes(now)
        );
}

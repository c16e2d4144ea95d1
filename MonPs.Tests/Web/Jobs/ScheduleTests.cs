using MonPs.Core.Settings;
using MonPs.Web.Jobs;
using Quartz;

namespace MonPs.Tests.Web.Jobs;

public sealed class ScheduleTests
{
    private static readonly MonPsSettings Live = new() { OddsApiKey = "x" };

    [Fact]
    public void Odds_are_collected_three_times_a_day_and_clv_follows_half_an_hour_later()
    {
        Assert.Equal(
            ["10:00", "14:00", "18:00"],
            Times<CollectOddsJob>(Live, new(2026, 8, 21, 0, 0, 0, TimeSpan.Zero), 3)
        );
        Assert.Equal(
            ["10:30", "14:30", "18:30"],
            Times<ComputeClvJob>(Live, new(2026, 8, 21, 0, 0, 0, TimeSpan.Zero), 3)
        );
    }

    [Theory]
    [InlineData("2026-10-24T22:00:00Z", "2026-10-25T09:00:00Z 2026-10-25T13:00:00Z 2026-10-25T17:00:00Z")]
    [InlineData("2027-03-27T23:00:00Z", "2027-03-28T08:00:00Z 2027-03-28T12:00:00Z 2027-03-28T16:00:00Z")]
    [InlineData("2027-03-26T23:00:00Z", "2027-03-27T09:00:00Z 2027-03-27T13:00:00Z 2027-03-27T17:00:00Z")]
    public void The_hours_are_those_of_paris_also_on_the_days_when_its_clocks_change(string midnight, string utc)
    {
        var fires = Fires<CollectOddsJob>(Live, DateTimeOffset.Parse(midnight, null)).Take(3);

        Assert.Equal(utc, string.Join(' ', fires.Select(f => $"{f.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}")));
    }

    [Theory]
    [InlineData("2026-10-24T22:00:00Z")]
    [InlineData("2027-03-27T23:00:00Z")]
    public void A_time_in_the_hour_that_changes_comes_exactly_once_that_day(string midnight)
    {
        var early = Live with { CollectTimes = [new(2, 30)] };
        var from = DateTimeOffset.Parse(midnight, null);

        var fires = Fires<CollectOddsJob>(early, from).TakeWhile(f => f < from.AddHours(23)).ToList();

        Assert.True(fires.Count == 1, string.Join(", ", fires));
    }

    [Fact]
    public void A_collection_late_in_the_evening_is_computed_after_midnight()
    {
        var late = Live with { CollectTimes = [new(23, 45)] };

        Assert.Equal(["00:15"], Times<ComputeClvJob>(late, new(2026, 8, 21, 0, 0, 0, TimeSpan.Zero), 1));
    }

    [Fact]
    public void Every_time_has_a_name_of_its_own()
    {
        foreach (var settings in new[] { Live, new MonPsSettings() })
        {
            var keys = Schedule.Of(settings).Select(time => time.Key).ToList();
            Assert.Equal(keys.Count, keys.Distinct().Count());
        }
    }

    [Fact]
    public void Scores_are_looked_for_every_hour_unless_switched_off_and_alerts_only_with_a_webhook()
    {
        static IEnumerable<string> Of(MonPsSettings settings) =>
            Schedule
                .Of(settings)
                .Select(time => time.Key.Name)
                .Where(name => !name.Contains(':', StringComparison.Ordinal));

        Assert.Equal(["CollectScoresJob hourly"], Of(Live));
        Assert.Equal(
            ["SendAlertsJob minutely"],
            Of(Live with { AutoSettle = false, AlertWebhook = new("https://x.example") })
        );
    }

    [Fact]
    public void The_demonstration_collects_and_computes_within_every_two_minutes()
    {
        var start = new DateTimeOffset(2026, 8, 21, 12, 0, 1, TimeSpan.Zero);

        Assert.True(Fires<CollectOddsJob>(new(), start).First() <= start.AddMinutes(2));
        Assert.True(Fires<ComputeClvJob>(new(), start).First() <= start.AddMinutes(2));
    }

    private static IEnumerable<string> Times<TJob>(MonPsSettings settings, DateTimeOffset from, int count) =>
        Fires<TJob>(settings, from)
            .Take(count)
            .Select(f => $"{TimeZoneInfo.ConvertTime(f, settings.TimeZone):HH:mm}")
            .Order();

    private static IEnumerable<DateTimeOffset> Fires<TJob>(MonPsSettings settings, DateTimeOffset from)
    {
        var crons = Schedule.Of(settings).Where(time => time.Job == typeof(TJob)).Select(time => time.Cron);
        var triggers = crons
            .Select(cron =>
                TriggerBuilder
                    .Create()
                    .StartAt(from)
                    .WithCronSchedule(cron, c => c.InTimeZone(settings.TimeZone))
                    .Build()
            )
            .ToList();
        for (var at = from; ; )
        {
            var next = triggers.Min(trigger => trigger.GetFireTimeAfter(at));
            yield return at = next!.Value;
        }
    }
}

using MonPs.Core.Settings;
using MonPs.Web.Jobs;

namespace MonPs.Tests.Web.Jobs;

public sealed class BackupScheduleTests
{
    private static readonly MonPsSettings Live = new() { OddsApiKey = "x" };

    [Fact]
    public void A_backup_is_made_once_a_night_at_the_time_asked_for()
    {
        var times = Schedule.Of(Live with { BackupTime = new(2, 15) }).Where(time => time.Job == typeof(BackupJob));

        Assert.Equal("0 15 2 * * ?", Assert.Single(times).Cron);
    }

    [Fact]
    public void None_is_made_when_none_is_kept_nor_in_the_demonstration()
    {
        Assert.DoesNotContain(Schedule.Of(Live with { BackupKeep = 0 }), time => time.Job == typeof(BackupJob));
        Assert.DoesNotContain(Schedule.Of(new MonPsSettings()), time => time.Job == typeof(BackupJob));
    }
}

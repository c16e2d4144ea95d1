using MonPs.Core.Settings;
using MonPs.Web.Jobs;

namespace MonPs.Tests.Web.Jobs;

public sealed class ThinningScheduleTests
{
    private static readonly MonPsSettings Live = new() { OddsApiKey = "x", OddsRetentionMonths = 12 };

    [Fact]
    public void Old_quotes_are_thinned_after_the_backup_of_the_night() =>
        Assert.Equal("0 15 4 * * ?", Assert.Single(Schedule.Of(Live), time => time.Job == typeof(ThinQuotesJob)).Cron);

    [Fact]
    public void Every_quote_stays_unless_asked_otherwise() =>
        Assert.DoesNotContain(
            Schedule.Of(Live with { OddsRetentionMonths = 0 }),
            time => time.Job == typeof(ThinQuotesJob)
        );
}

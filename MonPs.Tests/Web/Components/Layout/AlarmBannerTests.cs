using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MonPs.Core.Collecting;
using MonPs.Core.Health;
using MonPs.Tests.Support;
using MonPs.Web.Components.Layout;
using MonPs.Web.Live;

namespace MonPs.Tests.Web.Components.Layout;

public class AlarmBannerTests : PartTest
{
    readonly Alarms alarms = new();

    public AlarmBannerTests() => Services.AddSingleton(alarms);

    [Fact]
    public void Nothing_is_said_while_all_is_well() => Assert.Empty(Render<AlarmBanner>().FindAll("aside"));

    [Fact]
    public void A_silent_collector_is_said_at_once_with_the_reason_and_taken_back()
    {
        var banner = Render<AlarmBanner>();
        var trouble = new CollectorRunLog { Event = nameof(RunEvent.Stopped), Args = ["@OddsApiError_KeyRefused"] };

        alarms.Set([
            new Alarm.CollectionMissing(new(HeartbeatKind.Missing, Now.AddHours(-20), Now.AddHours(-3), trouble)),
        ]);
        banner.WaitForAssertion(() =>
        {
            var text = banner.Find("[role=alert]").TextContent;
            Assert.Contains("ne sont plus collectées", text, StringComparison.Ordinal);
            Assert.Contains("il y a 20 h", text, StringComparison.Ordinal);
            Assert.Contains(trouble.Sentence(), text, StringComparison.Ordinal);
        });

        alarms.Set([]);
        banner.WaitForAssertion(() => Assert.Empty(banner.FindAll("aside")));
    }

    [Fact]
    public void A_paused_job_is_named()
    {
        alarms.Set([new Alarm.JobPaused("collect_odds", Now.AddMinutes(-10))]);

        var text = Render<AlarmBanner>().Find("[role=alert]").TextContent;

        Assert.Contains("Collecte des cotes", text, StringComparison.Ordinal);
        Assert.Contains("il y a 10 min", text, StringComparison.Ordinal);
    }
}

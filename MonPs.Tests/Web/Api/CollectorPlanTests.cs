using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using MonPs.Core.Collecting;
using MonPs.Core.Collecting.Captures;
using MonPs.Tests.Support;

namespace MonPs.Tests.Web.Api;

public sealed class CollectorPlanTests(WebFixture web) : ApiTest(web)
{
    [Fact]
    public async Task The_plan_tells_when_what_why_and_for_how_much_and_the_credits_what_is_left()
    {
        var kickoff = WebFixture.Start.AddHours(4);
        Web.Provider.SetOdds(OddsWire.Sport, OddsWire.Answer(kickoff, WebFixture.Start, 1.94m));
        await Web.Services.GetRequiredService<KickoffRefresh>().League(OddsWire.Sport, null, Ct);
        await Web.Services.GetRequiredService<CapturePlanStore>().Replan(Ct);

        var plan = await Json("/api/collector/plan");

        Assert.Equal(["calls", "not_captured", "credits"], Names(plan));
        var call = plan.GetProperty("calls").EnumerateArray().First(c => Text(c, "reason") == "capture");
        Assert.Equal(
            "id due league reason cost state ending last_error attempts retry_at run_id matches",
            string.Join(' ', Names(call))
        );
        Assert.Equal(
            ("planned", OddsWire.Sport, 2m),
            (Text(call, "state"), Text(call, "league"), Number(call, "cost"))
        );
        Assert.Equal(kickoff.AddMinutes(-2), call.GetProperty("due").GetDateTimeOffset());
        Assert.Equal("Arsenal", Text(call.GetProperty("matches")[0], "home_team"));
        var credits = await Json("/api/collector/credits");
        Assert.Equal(
            "at remaining used last left counted monthly refill_at exhausted_until used_at_months_end to_capture not_captured forecast warnings",
            string.Join(' ', Names(credits))
        );
        Assert.Equal(1m, Number(credits, "to_capture"));
        Assert.Equal(JsonValueKind.Null, credits.GetProperty("exhausted_until").ValueKind);
    }
}

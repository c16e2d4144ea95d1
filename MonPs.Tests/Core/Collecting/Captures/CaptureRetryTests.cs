using MonPs.Core.Collecting;
using MonPs.Core.Collecting.Captures;
using MonPs.Core.OddsApi;
using MonPs.Tests.Support;

namespace MonPs.Tests.Core.Collecting.Captures;

/// <summary>A try that failed, or came too late.</summary>
public sealed class CaptureRetryTests(PostgresFixture postgres) : CaptureTestBase(postgres)
{
    public static TheoryData<string, FakeAnswer> PassingFailures =>
        new()
        {
            { "429", FakeAnswer.Error(429, "EXCEEDED_FREQ_LIMIT") },
            { "500", FakeAnswer.Page("oops", 500) },
            { "timeout", FakeAnswer.Never },
            { "cut", FakeAnswer.Cut },
            { "garbage", FakeAnswer.Page("<html>") },
        };

    [Theory]
    [MemberData(nameof(PassingFailures))]
    public async Task A_capture_that_failed_is_tried_again_seconds_later(string what, FakeAnswer answer)
    {
        var capture = await Planned(Epl);
        Core.Api.Always(Path(Epl), answer);
        var again = await RunAt(2, capture);
        Assert.Equal((what, Before(2).AddSeconds(25)), (what, again));
        Assert.Equal("claimed - 1", await StateOf(capture));

        Core.Api.Heal();
        Core.Clock.Now = again!.Value;
        Assert.Null(await Run(capture));

        Assert.Equal("captured collected 2", await StateOf(capture));
    }

    [Fact]
    public async Task Nothing_is_asked_before_the_time_of_the_next_try()
    {
        var capture = await Planned(Epl);
        Core.Api.Always(Path(Epl), FakeAnswer.Page("oops", 500));
        var again = await RunAt(2, capture);
        var asked = Paid.Count;

        Core.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(again, await Run(capture));
        Assert.Equal(asked, Paid.Count);
    }

    [Fact]
    public async Task Tries_end_with_the_kick_off_and_the_miss_says_why()
    {
        var capture = await Planned(Epl);
        Core.Api.Always(Path(Epl), FakeAnswer.Page("oops", 500));
        Core.Clock.Now = Before(2);
        var tries = 0;
        while (await Run(capture) is { } again && tries++ < 20)
            Core.Clock.Now = again;

        Assert.InRange(tries, 3, 5);
        Assert.True(Core.Clock.Now < Kickoff);
        Assert.StartsWith("missed too_late", await StateOf(capture), StringComparison.Ordinal);
        Assert.Equal(
            ["service_failed"],
            await Core.Rows("SELECT last_error FROM planned_captures WHERE ending IS NOT NULL")
        );
        Assert.Contains("CaptureMissed", await Lines("capture_closing"));
    }

    [Fact]
    public async Task A_refused_key_is_not_tried_again()
    {
        var capture = await Planned(Epl);
        Core.Api.Always(Path(Epl), FakeAnswer.Error(401, "INVALID_KEY"));

        Assert.Null(await RunAt(2, capture));

        Assert.Equal("missed refused 1", await StateOf(capture));
        Assert.Empty(await Replan());
        Assert.Single(Paid);
    }

    [Fact]
    public async Task A_poisonous_answer_is_paid_for_only_once()
    {
        var capture = await Planned(Epl);
        var poison = WireMatch.Json(Match(Epl)).Replace("Wolves", "Wol\\u0000ves", StringComparison.Ordinal);
        Core.Api.Always(Path(Epl), FakeAnswer.Json(poison));

        await RunAt(2, capture);

        Assert.Equal("missed refused 1", await StateOf(capture));
        Assert.Empty(await Replan());
    }

    [Fact]
    public async Task A_capture_too_late_spends_nothing()
    {
        var capture = await Planned(Epl);

        Assert.Null(await RunAt(0.4, capture));

        Assert.Empty(Paid);
        Assert.Equal("missed too_late 0", await StateOf(capture));
    }

    [Fact]
    public async Task Of_two_kick_offs_sharing_a_call_the_later_is_still_captured_when_the_first_is_missed()
    {
        var later = new WireMatch("later", Kickoff.AddMinutes(3), home: "Leeds", away: "Everton");
        Core.Api.SetOdds(Epl, WireMatch.Json(Match(Epl), later.H2h("pinnacle", 2, 3, 4, Before(121))));
        var shared = await Planned(Epl);
        Assert.Equal(2, shared.MatchIds.Length);

        await RunAt(0.2, shared);
        var rest = Assert.Single(await Replan());
        Core.Clock.Now = rest.Due;
        await Run(rest);

        Assert.Equal(["later"], rest.MatchIds);
        Assert.Equal("captured collected 1", await StateOf(rest));
    }
}

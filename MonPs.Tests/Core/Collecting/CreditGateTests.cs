using MonPs.Core.Collecting;
using MonPs.Core.Collecting.Captures;
using MonPs.Tests.Core.Collecting.Captures;
using MonPs.Tests.Support;

namespace MonPs.Tests.Core.Collecting;

/// <summary>Credits used up: nothing is spent until the 1st, unless the provider shows that there are some again.</summary>
public sealed class CreditGateTests(PostgresFixture postgres) : CaptureTestBase(postgres)
{
    [Fact]
    public async Task Out_of_credits_no_sweep_asks_until_the_first_and_its_log_says_so()
    {
        await RunOut();
        var asked = Paid.Count;

        Core.Clock.Advance(TimeSpan.FromDays(3));
        var run = await Collect(force: true);

        Assert.Equal((asked, RunOutcome.Failed), (Paid.Count, run.Outcome));
        Assert.Equal(1, await Count(run, "CreditsExhausted"));
    }

    [Fact]
    public async Task Out_of_credits_a_capture_is_given_up_and_the_outlook_says_until_when()
    {
        var capture = await Planned(Epl);
        await Bet(Epl);
        Core.Api.CreditsRemaining = 1;

        await RunAt(2, capture);

        Assert.Empty(Paid);
        Assert.Equal("dropped no_credits 1", await StateOf(capture));
        Assert.Empty(await Replan());
        var credits = await Core.Get<CaptureQueries>().Credits(Ct);
        Assert.Equal((September, 1), (credits.ExhaustedUntil, credits.NotCaptured));
        Assert.Contains("CreditsExhausted", await Lines("capture_closing"));
    }

    [Fact]
    public async Task Refused_for_want_of_credits_counts_as_none_left_whatever_was_thought()
    {
        var capture = await Planned(Epl);
        Core.Api.Always(Path(Epl), FakeAnswer.Error(401, "OUT_OF_USAGE_CREDITS"));

        await RunAt(2, capture);

        Assert.Equal("dropped no_credits 1", await StateOf(capture));
        Assert.Equal(September, (await Core.Get<CaptureQueries>().Credits(Ct)).ExhaustedUntil);
        Assert.Empty(await Replan());
    }

    [Fact]
    public async Task On_the_first_the_credits_are_back()
    {
        await RunOut();
        Core.Clock.Now = September.AddMinutes(1);
        Core.Api.CreditsRemaining = 500;

        Assert.NotEqual(RunOutcome.Failed, (await Collect(force: true)).Outcome);
        Assert.True(Core.Api.CreditsRemaining < 500);
    }

    [Fact]
    public async Task A_new_key_with_credits_is_seen_by_a_free_call_and_used()
    {
        await RunOut();
        Core.Api.Heal();
        Core.Api.CreditsRemaining = 20_000;

        Assert.NotEqual(RunOutcome.Failed, (await Collect(force: true)).Outcome);
        Assert.True(Core.Api.CreditsRemaining < 20_000);
    }

    private static DateTimeOffset September { get; } = new(2026, 9, 1, 0, 0, 0, TimeSpan.Zero);

    private async Task RunOut()
    {
        Core.Api.CreditsRemaining = 1;
        await Collect(force: true);
        Assert.Equal(1, Core.Api.CreditsRemaining);
    }
}

using MonPs.Core.Collecting;
using MonPs.Core.Collecting.Captures;
using MonPs.Tests.Support;

namespace MonPs.Tests.Core.Collecting.Captures;

/// <summary>What a process killed at any point of a capture leaves behind, and what its successor makes of it.</summary>
public sealed class CaptureRecoveryTests(PostgresFixture postgres) : CaptureTestBase(postgres)
{
    [Fact]
    public async Task Killed_before_the_claim_it_is_captured_by_the_next_plan()
    {
        await Planned(Epl);
        Core.Clock.Now = Before(1.5);

        Assert.Null(await Run(Assert.Single(await Replan())));

        Assert.Single(Paid);
    }

    [Fact]
    public async Task Killed_after_the_claim_with_no_answer_on_disk_it_is_asked_again()
    {
        var capture = await Claimed();

        await RunAt(1.5, capture);

        Assert.Single(Paid);
        Assert.Equal("captured collected 2", await StateOf(capture));
    }

    [Fact]
    public async Task Killed_with_the_answer_on_disk_it_is_stored_once_and_not_asked_again()
    {
        var capture = await Claimed();
        await Core.Get<RawAnswers>().Keep(Epl, Before(1.9), WireMatch.Bytes(Match(Epl)));

        await RunAt(1.5, capture);

        Assert.Empty(Paid);
        Assert.Equal("captured collected 1", await StateOf(capture));
        Assert.Equal(["match of soccer_epl 21 11:58"], await Quotes());
    }

    [Fact]
    public async Task Killed_before_the_mark_it_is_only_marked()
    {
        var capture = await Claimed();
        await Core.Receive(Before(1.9), Match(Epl));

        // Even long after the kick-off.
        await RunAt(-30, capture);

        Assert.Empty(Paid);
        Assert.Equal("captured collected 1", await StateOf(capture));
    }

    [Fact]
    public async Task Killed_after_the_claim_and_started_after_the_kick_off_it_is_missed()
    {
        var capture = await Claimed();

        await RunAt(-1, capture);

        Assert.Empty(Paid);
        Assert.Equal("missed too_late 1", await StateOf(capture));
    }

    [Fact]
    public async Task Killed_after_the_claim_and_moved_meanwhile_it_spends_nothing()
    {
        var capture = await Claimed();
        Move(Epl, Kickoff.AddHours(2));

        await RunAt(1, capture);

        Assert.Empty(Paid);
        Assert.Equal("dropped moved 2", await StateOf(capture));
    }

    private async Task<PlannedCapture> Claimed()
    {
        var capture = await Planned(Epl);
        await Core.Sql(
            $"UPDATE planned_captures SET state = 'claimed', attempts = 1, claimed_at = '2026-08-21T11:58:00Z' WHERE id = {capture.Id}"
        );
        return capture;
    }
}

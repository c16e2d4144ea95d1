using MonPs.Core.Matches;
using MonPs.Tests.Support;
using static MonPs.Tests.Support.CoreSteps;

namespace MonPs.Tests.Core.Matches;

public sealed class MatchStoreTests(PostgresFixture postgres) : CoreTestBase(postgres)
{
    [Fact]
    public async Task Every_kick_off_ever_announced_is_kept_with_when_it_was_seen()
    {
        await Announce(90, Kickoff);
        await Announce(80, Kickoff);
        await Announce(70, Kickoff.AddHours(1));
        await Announce(60, Kickoff);

        Assert.Equal(
            [(Kickoff, Before(90)), (Kickoff.AddHours(1), Before(70)), (Kickoff, Before(60))],
            await History()
        );
        Assert.Equal(Kickoff, await Current());
    }

    [Fact]
    public async Task A_late_answer_never_sets_a_newer_kick_off_back()
    {
        await Announce(90, Kickoff);
        await Announce(60, Kickoff.AddHours(1));
        await Announce(75, Kickoff);

        Assert.Equal(Kickoff.AddHours(1), await Current());
    }

    [Fact]
    public async Task A_late_answer_never_overrules_a_newer_one_that_confirmed_the_kick_off()
    {
        await Announce(90, Kickoff);
        await Announce(60, Kickoff);
        await Announce(75, Kickoff.AddHours(1));

        Assert.Equal(Kickoff, await Current());
        Assert.Contains((Kickoff.AddHours(1), Before(75)), await History());
    }

    [Fact]
    public async Task Bets_follow_the_kick_off_of_their_match()
    {
        await Announce(90, Kickoff);
        var bet = await Core.Place(Form());
        await Announce(60, Kickoff.AddHours(1));

        Assert.Equal(Kickoff.AddHours(1), (await Core.Bet(bet.Id)).KickoffTime);
    }

    private async Task Announce(double minutes, DateTimeOffset kickoff) =>
        await Core.Receive(Before(minutes), new WireMatch(MatchId, kickoff));

    private async Task<DateTimeOffset> Current() => (await Core.Get<MatchQueries>().Find(MatchId, Ct))!.CommenceTime;

    private async Task<List<(DateTimeOffset, DateTimeOffset)>> History() =>
        [.. (await Core.Get<MatchQueries>().Kickoffs(MatchId, Ct)).Select(k => (k.CommenceTime, k.SeenAt))];
}

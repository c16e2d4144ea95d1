using MonPs.Core.Clv;
using MonPs.Core.Statistics;
using MonPs.Tests.Support;
using static MonPs.Tests.Support.CoreSteps;

namespace MonPs.Tests.Core.Clv;

public sealed class LiveClvQueriesTests(PostgresFixture postgres) : CoreTestBase(postgres)
{
    [Fact]
    public async Task An_open_bet_is_measured_against_the_latest_price_and_enters_no_average()
    {
        await Quote(90, 2.00m);
        await Quote(60, 1.90m);
        var bet = await Core.Place(Form("Over 2.5", "2.05"));
        Core.Clock.Now = Before(30);

        var live = (await Live(bet.Id))!;
        Assert.Equal((7.8947m, 1.90m, Before(60)), (live.Percent, live.Odds, live.SeenAt));
        Assert.InRange(live.FairPercent!.Value, 3, 7.8946m);
        Assert.Null((await Core.Get<StatisticsQueries>().Summarize(new(), Ct)).AvgClvPercent);
    }

    [Fact]
    public async Task From_kick_off_on_and_once_settled_there_is_no_live_figure()
    {
        await Quote(60, 1.90m);
        var bet = await Core.Place(Form("Over 2.5", "2.05"));
        Core.Clock.Now = Before(30);
        await Core.Change(bet, "result", "void");
        Assert.Null(await Live(bet.Id));
        await Core.Change(bet, "result", null);
        Assert.NotNull(await Live(bet.Id));

        Core.Clock.Now = Kickoff;
        Assert.Null(await Live(bet.Id));
    }

    [Fact]
    public async Task A_line_that_moved_away_is_modelled_and_another_bookmaker_says_nothing()
    {
        await Quote(60, 1.90m);
        var moved = await Core.Place(Form("Over 3.0", "2.60"));
        var h2h = await Core.Place(Form("Home"));
        Core.Clock.Now = Before(30);

        var live = (await Live(moved.Id))!;
        Assert.Null(live.Percent);
        Assert.NotNull(live.FairPercent);
        Assert.Null(await Live(h2h.Id));
    }

    private async Task Quote(double minutes, decimal over) =>
        await Core.Receive(
            Before(minutes),
            new WireMatch(MatchId, Kickoff).Totals("pinnacle", 2.5m, over, 1.95m, Before(minutes))
        );

    private async Task<LiveClv?> Live(long id) =>
        (await Core.Get<LiveClvQueries>().Of([await Core.Bet(id)], Ct)).GetValueOrDefault(id);
}

using System.Text.Json;
using MonPs.Tests.Support;

namespace MonPs.Tests.Web.Api;

public sealed class ClvTests(WebFixture web) : RunTest(web)
{
    private static readonly DateTimeOffset Kickoff = WebFixture.Start.AddHours(4);

    [Fact]
    public async Task A_bet_is_measured_against_the_last_price_before_kick_off_and_nothing_later_changes_it()
    {
        await Quote(Kickoff.AddHours(-3), 2.02m);
        var bet = await Create(
            Bet(
                ("match_id", OddsWire.MatchId),
                ("match_name", null),
                ("kickoff_time", null),
                ("sport", null),
                ("market_type", "totals"),
                ("selection", "Over 3.0"),
                ("line", 3.0),
                ("odds_obtained", 2.05)
            )
        );
        Assert.Equal("Arsenal vs Everton", Text(await Json($"{Bets}{bet}"), "match_name"));
        await NothingIsComputedBeforeKickOff(bet);

        await Quote(Kickoff.AddMinutes(-3), 1.94m);
        // Seen before kick-off, but the provider dates the price after it: not trusted as a closing price.
        await Quote(Kickoff.AddMinutes(-1), 1.80m, updated: Kickoff.AddMinutes(1));
        Web.Clock.Now = Kickoff.AddMinutes(1);

        var pass = await CalculateClv();
        Assert.Equal(["message", "updated", "results"], Names(pass));
        Assert.Equal(1m, Number(pass, "updated"));
        var result = Assert.Single(pass.GetProperty("results").EnumerateArray());
        Assert.Equal(["bet_id", "closing_odds", "clv_percent"], Names(result));
        Assert.Equal(((decimal)bet, 1.94m, 5.6701m), Shown(result, "bet_id"));
        await HasItsClosing(bet);

        // In play the same endpoint goes on quoting.
        await Quote(Kickoff.AddMinutes(30), 1.30m);
        await CalculateClv();
        await HasItsClosing(bet);
        await NothingWaits();
    }

    private async Task NothingIsComputedBeforeKickOff(long bet)
    {
        Assert.Equal(0m, Number(await CalculateClv(), "updated"));
        var pending = await Json("/api/manual-bets/pending-clv");
        Assert.Equal(["count", "bets"], Names(pending));
        Assert.Equal(1m, Number(pending, "count"));
        var row = pending.GetProperty("bets")[0];
        Assert.Equal(["id", "match_name", "selection", "odds_obtained", "kickoff_time", "reason"], Names(row));
        Assert.Equal((bet, "kickoff_not_reached"), (row.GetProperty("id").GetInt64(), Text(row, "reason")));
        Assert.Equal(JsonValueKind.Null, (await Json($"{Bets}{bet}")).GetProperty("closing_odds").ValueKind);
    }

    private async Task Quote(DateTimeOffset at, decimal over, DateTimeOffset? updated = null)
    {
        Web.Clock.Now = at;
        Web.Provider.SetOdds(OddsWire.Sport, OddsWire.Answer(Kickoff, updated ?? at, over));
        Assert.Equal("succeeded", Text(await Collect(), "outcome"));
    }

    private async Task HasItsClosing(long id)
    {
        var bet = await Json($"{Bets}{id}");
        Assert.Equal(((decimal)id, 1.94m, 5.6701m), Shown(bet, "id"));
        Assert.Equal(("quote", "A"), (Text(bet, "closing_method"), Text(bet, "closing_grade")));
    }

    private async Task NothingWaits() => Assert.Equal(0m, Number(await Json("/api/manual-bets/pending-clv"), "count"));

    private static (decimal?, decimal?, decimal?) Shown(JsonElement of, string id) =>
        (Number(of, id), Number(of, "closing_odds"), Number(of, "clv_percent"));
}

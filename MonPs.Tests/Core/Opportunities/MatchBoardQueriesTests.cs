using MonPs.Core.Opportunities;
using MonPs.Tests.Support;
using static MonPs.Tests.Support.CoreSteps;

namespace MonPs.Tests.Core.Opportunities;

public sealed class MatchBoardQueriesTests(PostgresFixture postgres) : CoreTestBase(postgres)
{
    [Fact]
    public async Task A_match_shows_the_fair_price_and_how_the_reference_moved()
    {
        await Core.Receive(Before(90), Quoted(2.10m, Before(90)), Unquoted());
        await Core.Receive(Before(60), Quoted(2.00m, Before(60)), Unquoted());

        var board = await Core.Get<MatchBoardQueries>().Upcoming(Ct);

        Assert.Equal(["m1", "m2"], board.Select(one => one.Match.MatchId));
        Assert.Equal([2.10m, 2.00m], board[0].HomeMoves);
        Assert.InRange(board[0].Fair!.Home, 2.0001m, 2.10m);
        Assert.Equal(Before(60), board[0].Fair!.SeenAt);
        Assert.Null(board[1].Fair);
        Assert.Empty(board[1].HomeMoves);
    }

    [Theory]
    [InlineData("2.10", "2.00", "5.0000")]
    [InlineData("1.90", "2.00", "-5.0000")]
    [InlineData(null, "2.00", null)]
    public void A_price_is_worth_what_it_pays_above_the_fair_one(string? odds, string fair, string? percent) =>
        Assert.Equal(Read(percent), BoardMatch.Edge(Read(odds), Read(fair)));

    private static decimal? Read(string? text) =>
        text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    // Of other teams: the same two a day later would be the first match, moved.
    private static WireMatch Unquoted() => new("m2", Kickoff.AddDays(1), home: "Leeds", away: "Everton");

    private static WireMatch Quoted(decimal home, DateTimeOffset at) =>
        new WireMatch(MatchId, Kickoff)
            .H2h("pinnacle", home, 3.40m, 3.80m, at)
            .H2h("unibet_fr", 2.20m, 3.40m, 3.80m, at);
}

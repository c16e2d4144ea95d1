using MonPs.Core.Bets;
using MonPs.Web.Pages.Dashboard;

namespace MonPs.Tests.Web.Pages.Dashboard;

public sealed class BetStretchTests
{
    [Theory]
    [InlineData(10, 5, true)]
    [InlineData(10, 20, true)]
    [InlineData(12, 18, true)]
    [InlineData(9, 5, false)]
    [InlineData(12, 19, false)]
    [InlineData(30, 1, false)]
    public void It_answers_for_the_bets_it_holds_and_for_no_other(int start, int count, bool covers) =>
        Assert.Equal(covers, Stretch(10, 20, total: 100).Covers(start, count));

    [Fact]
    public void At_the_end_of_the_list_there_is_nothing_more_to_ask_for() =>
        Assert.True(Stretch(90, 10, total: 100).Covers(95, 20));

    [Fact]
    public void An_empty_list_is_known_whole() => Assert.True(Stretch(0, 0, total: 0).Covers(0, 20));

    [Fact]
    public void It_hands_out_the_lines_that_were_asked_for() =>
        Assert.Equal([12, 13, 14], Stretch(10, 20, total: 100).Lines(12, 3).Select(line => line.Bet.Id));

    private static BetStretch Stretch(int start, int count, int total) =>
        new(start, new([.. Enumerable.Range(start, count).Select(Line)], total));

    private static BetLine Line(int id) =>
        new(
            new Bet
            {
                Id = id,
                MatchName = "",
                Selection = "Home",
            },
            null,
            ListState.Of(null, null, null)
        );
}

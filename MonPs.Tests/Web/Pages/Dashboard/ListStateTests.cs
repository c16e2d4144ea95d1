using MonPs.Core.Bets;
using MonPs.Core.Bets.Totals;
using MonPs.Web.Pages.Dashboard;

namespace MonPs.Tests.Web.Pages.Dashboard;

public class ListStateTests
{
    [Fact]
    public void An_old_link_with_unknown_words_shows_the_whole_list() =>
        Assert.Equal(new(BetStatus.All, "", BetSort.NewestFirst), ListState.Of("gone", null, "colour"));

    [Fact]
    public void A_link_says_what_the_list_shows() =>
        Assert.Equal(
            new(BetStatus.ClvPositive, "lens", new(BetSortField.Clv, true)),
            ListState.Of("clv_positive", " lens ", "-clv")
        );

    [Fact]
    public void An_empty_search_restricts_nothing_so_that_the_kept_totals_can_count() =>
        Assert.True(BetTotalsQueries.Answer(ListState.Of(null, " ", null).Filter));

    [Fact]
    public void A_column_sorts_downwards_first_and_then_upwards()
    {
        var once = ListState.Of(null, null, null).SortedBy(BetSortField.Odds);
        Assert.Equal(
            (new BetSort(BetSortField.Odds, true), new BetSort(BetSortField.Odds, false)),
            (once.Sort, once.SortedBy(BetSortField.Odds).Sort)
        );
    }
}

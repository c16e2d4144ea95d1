using Bunit;
using MonPs.Core.Bets;
using MonPs.Tests.Support;
using MonPs.Web.Pages.Dashboard;

namespace MonPs.Tests.Web.Pages.Dashboard;

public sealed class BulkBarTests : PartTest
{
    private readonly List<BetResult> settled = [];
    private int all;
    private int deleted;
    private int none;

    [Fact]
    public void With_nothing_chosen_it_is_not_there() => Assert.Empty(Bar(0, 40).FindAll(".bulk"));

    [Fact]
    public void It_counts_one_as_one() => Assert.Equal("1 pari choisi", Bar(1, 40).Find("strong").TextContent);

    [Fact]
    public void It_offers_the_whole_list_while_some_of_it_is_not_chosen()
    {
        Bar(2, 40).FindAll("button").Single(button => button.TextContent == "Choisir les 40").Click();
        Assert.Equal(1, all);
        Assert.DoesNotContain("Choisir les", Bar(40, 40).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_long_list_it_offers_no_more_than_it_can_do() =>
        Assert.Contains($"Choisir les {BulkActions.Most} premiers", Bar(2, 10_000).Markup, StringComparison.Ordinal);

    [Fact]
    public void Each_result_is_a_press()
    {
        var bar = Bar(2, 40);
        foreach (var name in new[] { "Gagné", "Perdu", "Remboursé", "Annulé" })
            bar.FindAll("button").Single(button => button.TextContent == name).Click();
        Assert.Equal([BetResult.Win, BetResult.Loss, BetResult.Push, BetResult.Void], settled);
    }

    [Fact]
    public void Deleting_and_letting_go_are_apart_from_each_other()
    {
        var bar = Bar(2, 40);
        bar.Find(".button-danger").Click();
        bar.Find("[aria-label='Ne plus rien choisir']").Click();
        Assert.Equal((1, 1), (deleted, none));
    }

    [Fact]
    public void While_it_works_a_second_press_does_nothing_to_the_bets() =>
        Assert.Equal(5, Bar(2, 40, busy: true).FindAll("button[disabled]").Count);

    private IRenderedComponent<BulkBar> Bar(int chosen, int total, bool busy = false) =>
        Render<BulkBar>(p =>
            p.Add(bar => bar.Chosen, chosen)
                .Add(bar => bar.Total, total)
                .Add(bar => bar.Busy, busy)
                .Add(bar => bar.OnAll, () => all++)
                .Add(bar => bar.OnSettle, settled.Add)
                .Add(bar => bar.OnDelete, () => deleted++)
                .Add(bar => bar.OnNone, () => none++)
        );
}

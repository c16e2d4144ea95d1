using Bunit;
using MonPs.Tests.Support;
using MonPs.Web.Components.Parts;
using Xunit;

namespace MonPs.Tests.Web.Components.Parts;

public class StateTests : PartTest
{
    [Theory]
    [InlineData(LoadState.Loading, ".skeleton")]
    [InlineData(LoadState.Error, ".state-error")]
    [InlineData(LoadState.Empty, ".state:not(.state-error)")]
    [InlineData(LoadState.Ready, ".data")]
    public void One_state_is_shown_at_a_time(LoadState state, string selector)
    {
        string[] all = [".skeleton", ".state-error", ".state:not(.state-error)", ".data"];
        var wrapper = Render<DataState>(p => p.Add(d => d.State, state).AddChildContent("<i class='data'></i>"));
        Assert.Equal([selector], all.Where(s => wrapper.FindAll(s).Count > 0));
    }

    [Fact]
    public void An_error_can_be_tried_again()
    {
        var retries = 0;
        var wrapper = Render<DataState>(p => p.Add(d => d.State, LoadState.Error).Add(d => d.OnRetry, () => retries++));
        wrapper.Find("button").Click();
        Assert.Equal(1, retries);
    }

    [Fact]
    public void The_pager_offers_more_until_all_is_shown()
    {
        var pager = Render<Pager>(p => p.Add(x => x.Shown, 50).Add(x => x.Total, 10000));
        Assert.Equal("50 sur 10\u202F000", pager.Find(".pager-count").TextContent);
        pager.Render(p => p.Add(x => x.Shown, 10000));
        Assert.Empty(pager.FindAll("button"));
    }

    [Fact]
    public void The_current_chip_says_so()
    {
        var chips = Render<Chips>(p =>
            p.Add(c => c.Label, "Filtrer").Add(c => c.Items, [new("Tous", "/a", true, 3), new("En attente", "/b")])
        );
        Assert.Equal("true", chips.FindAll("a")[0].GetAttribute("aria-current"));
        Assert.False(chips.FindAll("a")[1].HasAttribute("aria-current"));
    }

    [Fact]
    public void A_key_figure_shows_its_meaning_target_and_count()
    {
        var card = Render<KpiCard>(p =>
            p.Add(k => k.Label, "CLV")
                .Add(k => k.Meaning, "Très bien")
                .Add(k => k.Target, "> 1 %")
                .Add(k => k.Count, 412)
                .AddChildContent("2")
        );
        Assert.Equal("Très bien", card.Find(".badge").TextContent);
        Assert.Equal("objectif > 1 %", card.Find(".kpi-target").TextContent);
        Assert.Equal("n = 412", card.Find(".kpi-n").TextContent);
        Assert.Empty(card.FindAll("details"));
    }
}

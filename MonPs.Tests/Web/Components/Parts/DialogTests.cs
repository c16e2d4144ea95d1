using Bunit;
using MonPs.Tests.Support;
using MonPs.Web.Components.Parts;
using Xunit;

namespace MonPs.Tests.Web.Components.Parts;

public class DialogTests : PartTest
{
    [Fact]
    public void A_closed_panel_renders_nothing_inside() =>
        Assert.Equal("", Panel(open: false).Find("dialog").InnerHtml.Trim());

    [Fact]
    public void The_browser_sees_on_the_dialog_itself_whether_it_is_open()
    {
        var panel = Panel(open: true);
        Assert.True(panel.Find("dialog").HasAttribute("data-open"));
        panel.Render(p => p.Add(x => x.Open, false));
        Assert.False(panel.Find("dialog").HasAttribute("data-open"));
        Assert.Empty(JSInterop.Invocations);
    }

    [Fact]
    public void The_panel_is_named_by_its_title()
    {
        var panel = Panel(open: true);
        var title = panel.Find("dialog").GetAttribute("aria-labelledby");
        Assert.Equal("Nouveau pari", panel.Find("#" + title).TextContent);
    }

    [Fact]
    public void Escape_asks_the_owner_to_close()
    {
        var closed = 0;
        var panel = Render<SidePanel>(p => p.Add(x => x.Open, true).Add(x => x.OnClose, () => closed++));
        panel.Find("dialog").TriggerEvent("oncancel", EventArgs.Empty);
        Assert.Equal(1, closed);
    }

    [Fact]
    public void Confirming_and_cancelling_are_different_buttons()
    {
        var said = new List<string>();
        var dialog = Render<ConfirmDialog>(p =>
            p.Add(d => d.Open, true)
                .Add(d => d.Action, "Supprimer")
                .Add(d => d.OnConfirm, () => said.Add("oui"))
                .Add(d => d.OnCancel, () => said.Add("non"))
        );
        dialog.FindAll("button")[0].Click();
        dialog.FindAll("button")[1].Click();
        Assert.Equal(["non", "oui"], said);
        Assert.Equal("Supprimer", dialog.FindAll("button")[1].TextContent);
    }

    IRenderedComponent<SidePanel> Panel(bool open) =>
        Render<SidePanel>(p => p.Add(x => x.Title, "Nouveau pari").Add(x => x.Open, open).AddChildContent("<p>x</p>"));
}

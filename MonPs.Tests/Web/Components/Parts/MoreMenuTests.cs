using Bunit;
using MonPs.Tests.Support;
using MonPs.Web.Components.Parts;

namespace MonPs.Tests.Web.Components.Parts;

public sealed class MoreMenuTests : PartTest
{
    [Fact]
    public void Its_buttons_are_drawn_when_it_is_first_opened()
    {
        var menu = Render<MoreMenu>(menu =>
            menu.Add(m => m.Label, "Actions").AddChildContent("<button class=\"menu-item\">Gagné</button>")
        );
        Assert.Empty(menu.FindAll(".menu-item"));

        menu.Find("details").TriggerEvent("ontoggle", EventArgs.Empty);
        Assert.Equal("Gagné", menu.Find(".menu-item").TextContent);
    }
}

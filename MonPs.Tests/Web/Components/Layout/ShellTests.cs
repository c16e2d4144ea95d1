using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MonPs.Tests.Support;
using MonPs.Web.Components;
using MonPs.Web.Components.Layout;
using Xunit;

namespace MonPs.Tests.Web.Components.Layout;

public class ShellTests : PartTest
{
    [Fact]
    public void Only_pages_that_exist_are_in_the_navigation()
    {
        var shown = Render<SideNav>().FindAll("a").Select(a => a.GetAttribute("href"));
        Assert.Equal(NavItems.Shown.Select(i => i.Href), shown);
    }

    [Theory]
    [InlineData("fr", "Français")]
    [InlineData("en", "English")]
    public void The_language_in_use_is_pressed(string culture, string name)
    {
        Speak(culture);
        Assert.Equal(name, Render<CultureSwitch>().Find("button[aria-pressed=true]").GetAttribute("title"));
    }

    [Fact]
    public void The_real_thing_has_no_banner() => Assert.Empty(Render<DemoBanner>().FindAll("aside"));

    [Fact]
    public void A_demonstration_says_so()
    {
        Services.Configure<InterfaceOptions>(o => o.Demo = true);
        Assert.Contains("Démonstration", Render<DemoBanner>().Find("aside").TextContent, StringComparison.Ordinal);
    }
}

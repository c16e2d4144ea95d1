using Bunit;
using MonPs.Tests.Support;
using MonPs.Web.Components.Parts;
using MonPs.Web.Culture;
using Xunit;

namespace MonPs.Tests.Web.Components.Parts;

public class FigureTests : PartTest
{
    [Fact]
    public void A_loss_has_its_minus_its_arrow_and_its_colour()
    {
        var figure = Render<Money>(p => p.Add(m => m.Value, -1.5m).Add(m => m.Signed, true).Add(m => m.Arrow, true));
        Assert.Contains("loss", figure.Find("span").ClassName, StringComparison.Ordinal);
        Assert.NotNull(figure.Find("svg.trend"));
        Assert.Equal("\u22121,50\u202F€", figure.Find("span").TextContent.Trim());
    }

    [Fact]
    public void A_plain_amount_has_no_colour() =>
        Assert.Equal("num", Render<Money>(p => p.Add(m => m.Value, 20m)).Find("span").ClassName!.Trim());

    [Fact]
    public void The_unknown_is_a_dash_with_its_reason()
    {
        var figure = Render<Percent>(p => p.Add(m => m.Value, null).Add(m => m.Reason, "ligne jamais cotée"));
        var dash = figure.Find(".missing[role=img]");
        Assert.Equal("ligne jamais cotée", dash.GetAttribute("title"));
        Assert.Equal("ligne jamais cotée", dash.GetAttribute("aria-label"));
    }

    [Fact]
    public void Figures_follow_the_language()
    {
        Speak("en");
        Assert.Equal("+5.67%", Render<Percent>(p => p.Add(m => m.Value, 5.6701m)).Find("span").TextContent);
        Assert.Equal("1.95", Render<Odds>(p => p.Add(m => m.Value, 1.950m)).Find("span").TextContent);
    }

    [Fact]
    public void An_instant_shows_the_users_time_and_says_utc_on_hover()
    {
        var time = Render<When>(p => p.Add(w => w.Value, Now).Add(w => w.Form, InstantForm.Time)).Find("time");
        Assert.Equal("14:05", time.TextContent);
        Assert.Equal("2026-11-22 13:05:09 UTC", time.GetAttribute("title"));
    }

    [Fact]
    public void An_age_counts_on_by_itself()
    {
        var age = Render<Age>(p => p.Add(a => a.Value, Now.AddMinutes(-3)));
        Assert.Equal("il y a 3 min", age.Find("time").TextContent);
        Clock.Advance(TimeSpan.FromMinutes(2));
        age.WaitForAssertion(() => Assert.Equal("il y a 5 min", age.Find("time").TextContent));
    }
}

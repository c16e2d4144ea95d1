using Bunit;
using MonPs.Tests.Support;
using MonPs.Web.Components.Parts;

namespace MonPs.Tests.Web.Components.Parts;

public sealed class FlatTests : PartTest
{
    [Fact]
    public void Elements_texts_loops_and_attributes_come_out_as_they_would_without_it()
    {
        var flat = Render<Flat>(flat =>
            flat.AddChildContent(content =>
            {
                content.OpenElement(0, "tr");
                content.AddAttribute(1, "hidden", true);
                content.AddAttribute(2, "title", "\"<é>\"");
                content.OpenRegion(3);
                foreach (var team in new[] { "Lyon", "<b>Lens</b>" })
                {
                    content.OpenElement(0, "td");
                    content.AddContent(1, team);
                    content.CloseElement();
                }
                content.CloseRegion();
                content.AddMarkupContent(4, "<td>&gt;</td>");
                content.OpenElement(5, "br");
                content.CloseElement();
                content.CloseElement();
            })
        );

        Assert.Equal(
            "<tr hidden title=\"&quot;&lt;é&gt;&quot;\"><td>Lyon</td><td>&lt;b&gt;Lens&lt;/b&gt;</td><td>&gt;</td><br></tr>",
            flat.Markup
        );
    }

    [Fact]
    public void Signs_that_mean_nothing_in_a_text_stay_as_they_are() =>
        Assert.Equal(
            "<i title=\"l'an +7\u00A0\u202F€ &amp;#x2B;\">l'an +7\u00A0\u202F€ &amp;#x2B;</i>",
            Flat.Of(content =>
            {
                content.OpenElement(0, "i");
                content.AddAttribute(1, "title", "l'an +7\u00A0\u202F€ &#x2B;");
                content.AddContent(2, "l'an +7\u00A0\u202F€ &#x2B;");
                content.CloseElement();
            }).Value
        );

    [Fact]
    public void A_handler_or_a_component_inside_is_refused_rather_than_lost()
    {
        Assert.Throws<NotSupportedException>(() =>
            Render<Flat>(flat =>
                flat.AddChildContent(content =>
                {
                    content.OpenElement(0, "button");
                    content.AddAttribute(1, "onclick", () => { });
                    content.CloseElement();
                })
            )
        );
        Assert.Throws<NotSupportedException>(() => Render<Flat>(flat => flat.AddChildContent<Icon>()));
    }
}

using Microsoft.AspNetCore.Components;
using MonPs.Web.Components.Layout;
using MonPs.Web.Components.Parts;

namespace MonPs.Tests.Web.Components.Parts;

public sealed class FlatTests
{
    [Fact]
    public void Elements_texts_loops_and_attributes_come_out_as_they_would_without_it()
    {
        var flat = Flat.Of(content =>
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
        });

        Assert.Equal(
            "<tr hidden title=\"&quot;&lt;é&gt;&quot;\"><td>Lyon</td><td>&lt;b&gt;Lens&lt;/b&gt;</td><td>&gt;</td><br></tr>",
            flat.Value
        );
    }

    [Fact]
    public void Line_breaks_around_cells_are_left_out_and_those_between_words_are_not() =>
        Assert.Equal(
            "<td><i>a</i>\n<b>b</b></td><td>c</td>",
            Flat.Of(content =>
            {
                content.AddMarkupContent(0, "\n      ");
                content.AddMarkupContent(1, "<td><i>a</i>");
                content.AddMarkupContent(2, "\n      ");
                content.AddMarkupContent(3, "<b>b</b>");
                content.AddMarkupContent(4, "\n  ");
                content.AddMarkupContent(5, "</td>");
                content.AddMarkupContent(6, "\n      ");
                content.OpenElement(7, "td");
                content.AddContent(8, "c");
                content.CloseElement();
                content.AddMarkupContent(9, "\n    ");
            }).Value
        );

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
            Flat.Of(content =>
            {
                content.OpenElement(0, "button");
                content.AddAttribute(1, "onclick", () => { });
                content.CloseElement();
            })
        );
        Assert.Throws<NotSupportedException>(() =>
            Flat.Of(content =>
            {
                content.OpenComponent<BrandMark>(0);
                content.CloseComponent();
            })
        );
    }

    [Fact]
    public void The_same_piece_is_kept_once()
    {
        Assert.Same(Piece().Value, Piece().Value);

        static MarkupString Piece() => Flat.Of(content => content.AddContent(0, "Paris SG – Lens"));
    }
}

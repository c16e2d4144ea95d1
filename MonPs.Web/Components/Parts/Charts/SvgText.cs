using Microsoft.AspNetCore.Components;

namespace MonPs.Web.Components.Parts.Charts;

/// <summary>A text element of SVG: in a .razor file the tag "text" means something else.</summary>
static class SvgText
{
    /// <param name="x">A length: "12.5%".</param>
    /// <param name="y">The pixel row of the words' middle.</param>
    /// <param name="text">The words.</param>
    /// <param name="anchor">Which end of the words stands at <paramref name="x"/>: start, middle or end.</param>
    /// <param name="kind">A class of the style sheet, or none.</param>
    public static RenderFragment Draw(string x, double y, string text, string anchor = "start", string? kind = null) =>
        builder =>
        {
            builder.OpenElement(0, "text");
            builder.AddAttribute(1, "x", x);
            builder.AddAttribute(2, "y", Svg.Number(y));
            builder.AddAttribute(3, "dy", "0.32em");
            builder.AddAttribute(4, "text-anchor", anchor);
            builder.AddAttribute(5, "class", kind);
            builder.AddContent(6, text);
            builder.CloseElement();
        };
}

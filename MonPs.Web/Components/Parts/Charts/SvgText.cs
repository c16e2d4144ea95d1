using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace MonPs.Web.Components.Parts.Charts;

/// <summary>A text element of SVG: in a .razor file the tag "text" means something else.</summary>
public sealed class SvgText : ComponentBase
{
    [Parameter, EditorRequired]
    public string X { get; set; } = "";

    [Parameter, EditorRequired]
    public double Y { get; set; }

    [Parameter]
    public string Anchor { get; set; } = "start";

    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    [Parameter]
    public string? Class { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", X);
        builder.AddAttribute(2, "y", Svg.Number(Y));
        builder.AddAttribute(3, "dy", "0.32em");
        builder.AddAttribute(4, "text-anchor", Anchor);
        builder.AddAttribute(5, "class", string.IsNullOrEmpty(Class) ? null : Class);
        builder.AddContent(6, Text);
        builder.CloseElement();
    }
}

using Bunit;
using Microsoft.AspNetCore.Components;
using MonPs.Tests.Support;
using MonPs.Web.Components.Parts;
using Xunit;

namespace MonPs.Tests.Web.Components.Parts;

public class FieldTests : PartTest
{
    [Fact]
    public void Label_error_and_hint_are_tied_to_the_input()
    {
        var field = Render<Field>(p =>
            p.Add(f => f.Label, "Cote")
                .Add(f => f.Error, "Trop basse")
                .Add(f => f.Hint, "Décimale")
                .Add(f => f.ChildContent, Decimal)
        );
        var input = field.Find("input");
        Assert.Equal(input.Id, field.Find("label").GetAttribute("for"));
        var described = input
            .GetAttribute("aria-describedby")!
            .Split(' ')
            .Select(id => field.Find("#" + id).TextContent);
        Assert.Equal(["Trop basse", "Décimale"], described);
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
    }

    [Fact]
    public void A_sound_field_is_neither_invalid_nor_described()
    {
        var input = Render<Field>(p => p.Add(f => f.Label, "Cote").Add(f => f.ChildContent, Decimal)).Find("input");
        Assert.False(input.HasAttribute("aria-invalid"));
        Assert.False(input.HasAttribute("aria-describedby"));
    }

    static RenderFragment Decimal(FieldContext context) =>
        builder =>
        {
            builder.OpenComponent<DecimalInput>(0);
            builder.CloseComponent();
        };
}

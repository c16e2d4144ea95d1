using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components;

namespace MonPs.Web.Components.Parts;

/// <summary>Icons as the markup they are: a page has dozens, and each is always the same.</summary>
internal static class Icons
{
    private static readonly ConcurrentDictionary<(Glyph, string?), MarkupString> Drawn = new();

    /// <param name="glyph">What it shows; it stands beside a text or in a button with a name, and is no text of its own.</param>
    /// <param name="kind">More CSS classes.</param>
    public static MarkupString Of(Glyph glyph, string? kind = null) => Drawn.GetOrAdd((glyph, kind), Draw);

    private static MarkupString Draw((Glyph Glyph, string? Kind) icon) =>
        new(
            $"<svg class=\"icon {icon.Kind}\" viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\"><path d=\"{GlyphPaths.Of(icon.Glyph)}\"></path></svg>"
        );
}

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CommunityToolkit.HighPerformance.Buffers;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.RenderTree;

// Its types may change with a version of .NET: FlatTests would say so.
#pragma warning disable BL0006

namespace MonPs.Web.Components.Parts;

/// <summary>
/// Draws content as one piece of markup. A circuit sends every element and attribute as a record of its own: a chart's bars
/// and the table behind it are a fifth of that as text, and are compared in one go. For elements and text only.
/// </summary>
internal static class Flat
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    // Of HTML's, those the parts use: an end tag of theirs would be a fault.
    private static readonly string[] Childless = ["input", "br", "hr", "img"];

    // Around a table's rows and cells a line break is nothing to see, but a node of its own to the browser: half of a list's.
    private static readonly string[] Gapless = ["<td", "<tr", "</td", "</tr"];

    // Whoever looks at the same list or chart keeps the same pieces: one of each, not one for every circuit.
    private static readonly StringPool Pieces = new(512);

    /// <exception cref="NotSupportedException">The content holds a component or an event handler, which text cannot.</exception>
    internal static MarkupString Of(RenderFragment? content)
    {
        using var builder = new RenderTreeBuilder();
        content?.Invoke(builder);
        var frames = builder.GetFrames();
        var html = new StringBuilder();
        Write(frames.Array.AsSpan(0, frames.Count), html);
        return new(Pieces.GetOrAdd(WithoutGaps(html)));
    }

    private static string WithoutGaps(StringBuilder html)
    {
        foreach (var tag in Gapless)
            html.Replace("\n" + tag, tag);
        var text = html.ToString();
        return text.EndsWith("</td>\n", StringComparison.Ordinal) ? text[..^1] : text;
    }

    private static void Write(ReadOnlySpan<RenderTreeFrame> frames, StringBuilder html)
    {
        for (var i = 0; i < frames.Length; )
        {
            var length = Length(frames[i]);
            Write(frames[i], frames.Slice(i + 1, length - 1), html);
            i += length;
        }
    }

    private static void Write(in RenderTreeFrame frame, ReadOnlySpan<RenderTreeFrame> inside, StringBuilder html)
    {
        switch (frame.FrameType)
        {
            case RenderTreeFrameType.Text:
                html.Append(Encode(frame.TextContent));
                break;
            case RenderTreeFrameType.Markup:
                html.Append(string.IsNullOrWhiteSpace(frame.MarkupContent) ? "\n" : frame.MarkupContent);
                break;
            case RenderTreeFrameType.Region:
                Write(inside, html);
                break;
            case RenderTreeFrameType.Element:
                WriteElement(frame.ElementName, inside, html);
                break;
            default:
                throw new NotSupportedException($"A flat part holds elements and text, not: {frame.FrameType}");
        }
    }

    private static void WriteElement(string name, ReadOnlySpan<RenderTreeFrame> inside, StringBuilder html)
    {
        html.Append('<').Append(name);
        var attributes = 0;
        for (
            ;
            attributes < inside.Length && inside[attributes].FrameType == RenderTreeFrameType.Attribute;
            attributes++
        )
            WriteAttribute(inside[attributes], html);
        html.Append('>');
        Write(inside[attributes..], html);
        if (!Childless.Contains(name))
            html.Append("</").Append(name).Append('>');
    }

    private static void WriteAttribute(in RenderTreeFrame frame, StringBuilder html)
    {
        html.Append(' ').Append(frame.AttributeName);
        if (frame.AttributeValue is string text)
            html.Append("=\"").Append(Encode(text)).Append('"');
        else if (frame.AttributeValue is not true)
            throw new NotSupportedException($"A flat part holds no {frame.AttributeName}");
    }

    // The encoder is made for every place of a page; in text and between double quotes these are plain signs, and French money
    // has two of them in every figure.
    private static string Encode(string text) =>
        Encoder
            .Encode(text)
            .Replace("&#x2B;", "+", StringComparison.Ordinal)
            .Replace("&#x27;", "'", StringComparison.Ordinal)
            .Replace("&#xA0;", "\u00A0", StringComparison.Ordinal)
            .Replace("&#x202F;", "\u202F", StringComparison.Ordinal);

    private static int Length(in RenderTreeFrame frame) =>
        frame.FrameType switch
        {
            RenderTreeFrameType.Element => frame.ElementSubtreeLength,
            RenderTreeFrameType.Region => frame.RegionSubtreeLength,
            RenderTreeFrameType.Component => frame.ComponentSubtreeLength,
            _ => 1,
        };
}

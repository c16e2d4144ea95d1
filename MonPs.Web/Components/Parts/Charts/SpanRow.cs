namespace MonPs.Web.Components.Parts.Charts;

/// <summary>One row of <see cref="SpanBars"/>, in the data's own units.</summary>
/// <param name="Low">Where the bar starts, not above <paramref name="High"/>.</param>
/// <param name="Text">The row's figures in words.</param>
/// <param name="Dot">A marked value, such as the mean of an interval.</param>
public sealed record SpanRow(
    string Name,
    double Low,
    double High,
    string Text,
    Tone Tone = Tone.Info,
    double? Dot = null
)
{
    /// <summary>The stretch between two values, whichever is lower.</summary>
    public static SpanRow Between(string name, double from, double to, string text, Tone tone) =>
        new(name, Math.Min(from, to), Math.Max(from, to), text, tone);
}

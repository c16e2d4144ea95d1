using System.Runtime.InteropServices;

namespace MonPs.Web.Components.Parts.Charts;

/// <summary>A point in the data's own units. Charts draw pixels, so doubles do; figures elsewhere stay decimal.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ChartPoint(double X, double Y);

/// <summary>One line. <paramref name="Dashed"/> tells an expectation from a fact without colour.</summary>
public sealed record ChartSeries(
    string Name,
    IReadOnlyList<ChartPoint> Points,
    Tone Tone = Tone.Info,
    bool Dashed = false,
    bool Stepped = false
);

/// <summary>The two edges of a band at one X.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ChartRange(double X, double Low, double High);

/// <summary>An area between two edges, such as 95 % of the lucky and unlucky runs. Wider bands come first.</summary>
public sealed record ChartBand(string Name, IReadOnlyList<ChartRange> Ranges);

/// <summary>A moment worth a vertical line: the bet, kick-off, the closing. With <paramref name="Y"/> also a dot.</summary>
public sealed record ChartMarker(double X, string Label, double? Y = null, Tone Tone = Tone.Neutral);

/// <summary>One bar: values from <paramref name="From"/> to <paramref name="To"/>, <paramref name="Count"/> of them.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ChartBin(double From, double To, int Count);

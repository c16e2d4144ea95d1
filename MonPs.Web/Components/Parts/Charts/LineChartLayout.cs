using System.Runtime.InteropServices;

namespace MonPs.Web.Components.Parts.Charts;

/// <summary>A tick on an axis: its place and its value.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PlacedTick(double At, double Value);

/// <summary>
/// Where everything of a line chart goes. Across, places are fractions of the width (paths use a thousand units that
/// stretch with it); down, they are pixels: so text keeps its size on every screen, and no script measures anything.
/// </summary>
public sealed class LineChartLayout
{
    /// <summary>Units across in a path's view box.</summary>
    public const double Across = 1000;

    // A thousandth of a chart's width is about a pixel; down, half a pixel keeps a slow rise smooth.
    static readonly (double X, double Y) Grid = (1, 0.5);

    const double Edge = 10;
    const int YTickCount = 4;
    const int XTickCount = 6;
    readonly Scale x;
    readonly Scale y;
    readonly double top;

    /// <param name="head">Pixels kept free above the lines, for the markers' words.</param>
    public LineChartLayout(
        IReadOnlyList<ChartSeries> series,
        IReadOnlyList<ChartBand> bands,
        double height,
        bool fromZero = false,
        double head = 0
    )
    {
        (Height, top) = (height, Edge + head);
        var points = series.SelectMany(s => s.Points).ToList();
        var ranges = bands.SelectMany(b => b.Ranges).ToList();
        x = Span([.. points.Select(p => p.X).Concat(ranges.Select(r => r.X)).Distinct()]);
        var values = points.Select(p => p.Y).Concat(ranges.SelectMany(r => new[] { r.Low, r.High }));
        y = Scale.Of(fromZero ? values.Append(0) : values).Rounded(YTickCount);
    }

    public double Height { get; }

    // One day alone has the day before and the day after beside it; room in proportion would be years.
    static Scale Span(List<double> places) => places.Count == 1 ? new(places[0] - 1, places[0] + 1) : Scale.Of(places);

    public IReadOnlyList<PlacedTick> YTicks => [.. y.Ticks(YTickCount).Select(v => new PlacedTick(Y(v), v))];

    public IReadOnlyList<PlacedTick> XTicks => [.. x.Ticks(XTickCount).Select(v => new PlacedTick(X(v), v))];

    /// <summary>The pixel row of nought, when it is in the picture.</summary>
    public double? Zero => y.Min <= 0 && y.Max >= 0 ? Y(0) : null;

    /// <summary>A fraction of the width.</summary>
    public double X(double value) => x.Fraction(value);

    /// <summary>A pixel row, 0 at the top.</summary>
    public double Y(double value) => top + (1 - y.Fraction(value)) * (Height - top - Edge);

    public bool Holds(ChartMarker marker) => marker.X >= x.Min && marker.X <= x.Max;

    public string Path(ChartSeries series) =>
        Svg.Line(Thinning.Thin(series.Points).Select(p => (X(p.X) * Across, Y(p.Y))), series.Stepped, Grid);

    public string Path(ChartBand band) =>
        Svg.Area(
            [.. band.Ranges.Select(r => (X(r.X) * Across, Y(r.High)))],
            [.. band.Ranges.Select(r => (X(r.X) * Across, Y(r.Low)))],
            Grid
        );
}

using Microsoft.AspNetCore.Components;

namespace MonPs.Web.Components.Parts.Charts;

/// <summary>Lines over bands, with marked moments. It draws; what the values mean is the page's business.</summary>
public sealed partial class LineChart
{
    const int AxisHeight = 22;
    const int LabelHeight = 14;
    const int LabelRows = 3;
    const double LetterWidth = 6.6;

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>What the curve shows, in a sentence, for who cannot see it.</summary>
    [Parameter]
    public string? Description { get; set; }

    [Parameter, EditorRequired]
    public IReadOnlyList<ChartSeries> Series { get; set; } = [];

    /// <summary>Widest first.</summary>
    [Parameter]
    public IReadOnlyList<ChartBand> Bands { get; set; } = [];

    [Parameter]
    public IReadOnlyList<ChartMarker> Markers { get; set; } = [];

    [Parameter, EditorRequired]
    public Func<double, string> FormatX { get; set; } = Svg.Number;

    [Parameter, EditorRequired]
    public Func<double, string> FormatY { get; set; } = Svg.Number;

    /// <summary>The name of the X column in the table for screen readers.</summary>
    [Parameter, EditorRequired]
    public string XName { get; set; } = "";

    /// <summary>Keeps nought in the picture: right for profit, wrong for prices.</summary>
    [Parameter]
    public bool FromZero { get; set; }

    [Parameter]
    public int Height { get; set; } = 240;

    LineChartLayout Layout { get; set; } = new([], [], height: 240);

    int AxisWidth =>
        8 + (int)(LetterWidth * Layout.YTicks.Select(t => FormatY(t.Value).Length).DefaultIfEmpty(0).Max());

    protected override void OnParametersSet() =>
        Layout = new(Series, Bands, Height, FromZero, LabelHeight * Math.Min(LabelRows, Markers.Count));

    // Text at an edge grows inwards; elsewhere it is centred.
    internal static string Anchor(double fraction) => Anchor(fraction, 0.06, 0.94);

    // A date is narrow, and beside the first one is the empty foot of the axis: only the last may leave a phone's card.
    internal static string TickAnchor(double fraction) => Anchor(fraction, 0.02, 0.9);

    static string Anchor(double fraction, double left, double right) =>
        fraction < left ? "start"
        : fraction > right ? "end"
        : "middle";

    // Ticks that read the same (one value alone, few decimals) are one tick.
    IEnumerable<PlacedTick> YTicks => Layout.YTicks.DistinctBy(t => FormatY(t.Value));

    IEnumerable<PlacedTick> XTicks => Layout.XTicks.DistinctBy(t => FormatX(t.Value));

    static string Dash(ChartSeries series) => series.Dashed ? "dashed" : "";
}

namespace MonPs.Web.Components.Parts.Charts;

/// <summary>A line without axes in a fixed box, for a table row or a card.</summary>
public static class SparklineLayout
{
    public const double Width = 96;
    public const double Height = 24;
    const double Edge = 2;

    /// <summary>The path and its last point; both empty for fewer than two values.</summary>
    public static (string Path, double EndX, double EndY) Of(IReadOnlyList<double> values)
    {
        if (values.Count < 2)
        {
            return ("", 0, 0);
        }
        var y = Scale.Of(values);
        var points = Thinning.Thin([.. values.Select((v, i) => new ChartPoint(i, v))], most: 96);
        var placed = points.Select(p => (Across(p.X / (values.Count - 1)), Down(y.Fraction(p.Y)))).ToList();
        return (Svg.Line(placed), placed[^1].Item1, placed[^1].Item2);
    }

    static double Across(double fraction) => Edge + fraction * (Width - 2 * Edge);

    static double Down(double fraction) => Edge + (1 - fraction) * (Height - 2 * Edge);
}

namespace MonPs.Web.Components.Parts.Charts;

/// <summary>The rows of a chart's table for screen readers: a curve read aloud needs a dozen points, not a thousand.</summary>
public static class ChartTable
{
    const int Most = 12;

    /// <summary>Evenly chosen X values, first and last among them.</summary>
    public static IReadOnlyList<double> Rows(IReadOnlyList<ChartSeries> series)
    {
        var all = series.SelectMany(s => s.Points).Select(p => p.X).Distinct().Order().ToList();
        return all.Count <= Most
            ? all
            : [.. Enumerable.Range(0, Most).Select(i => all[i * (all.Count - 1) / (Most - 1)])];
    }

    /// <summary>The series' value at X: its last point at or before it, null before its first.</summary>
    public static double? At(ChartSeries series, double x) =>
        series.Points.Where(p => p.X <= x).Select(p => (double?)p.Y).LastOrDefault();
}

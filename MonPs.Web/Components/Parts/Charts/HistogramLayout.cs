using System.Runtime.InteropServices;

namespace MonPs.Web.Components.Parts.Charts;

/// <summary>One bar: fractions of the width across, pixels down.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PlacedBar(ChartBin Bin, double Left, double Width, double Top, double Height);

/// <summary>Where a histogram's bars go; the tallest fills the height.</summary>
public sealed class HistogramLayout
{
    const double Head = 12;
    readonly Scale x;

    public HistogramLayout(IReadOnlyList<ChartBin> bins, double height)
    {
        x = Scale.Of(bins.SelectMany(b => new[] { b.From, b.To }));
        var most = Math.Max(1, bins.Select(b => b.Count).DefaultIfEmpty(0).Max());
        Bars = [.. bins.Select(b => Place(b, (height - Head) * b.Count / most, height))];
    }

    public IReadOnlyList<PlacedBar> Bars { get; }

    /// <summary>Every so many edges, counted from nought when it is one: a label belongs to the edge of a bar.</summary>
    public IReadOnlyList<PlacedTick> Ticks
    {
        get
        {
            double[] edges = [.. Bars.Select(b => b.Bin.From).Append(x.Max)];
            var (start, step) = (Math.Max(0, Array.IndexOf(edges, 0)), (edges.Length - 1) / 8 + 1);
            return [.. edges.Where((_, i) => (i - start) % step == 0).Select(v => new PlacedTick(X(v), v))];
        }
    }

    /// <summary>A fraction of the width.</summary>
    public double X(double value) => x.Fraction(value);

    public bool Holds(double value) => value >= x.Min && value <= x.Max;

    /// <summary>At least <paramref name="least"/> bins, empty ones around the others: one bar alone is a bar, not a wall.</summary>
    public static IReadOnlyList<ChartBin> Padded(IReadOnlyList<ChartBin> bins, int least = 9)
    {
        if (bins.Count == 0 || bins.Count >= least)
        {
            return bins;
        }
        var width = bins[0].To - bins[0].From;
        var (before, after) = ((least - bins.Count) / 2, (least - bins.Count + 1) / 2);
        return
        [
            .. Enumerable.Range(-before, before).Select(i => Empty(bins[0].From + i * width, width)),
            .. bins,
            .. Enumerable.Range(0, after).Select(i => Empty(bins[^1].To + i * width, width)),
        ];
    }

    static ChartBin Empty(double from, double width) => new(from, from + width, 0);

    PlacedBar Place(ChartBin bin, double tall, double height) =>
        new(bin, X(bin.From), X(bin.To) - X(bin.From), height - tall, tall);

    /// <summary>Equal bins of <paramref name="width"/> on round edges, so that none straddles nought.</summary>
    public static IReadOnlyList<ChartBin> Bin(IReadOnlyList<double> values, double width)
    {
        if (values.Count == 0)
        {
            return [];
        }
        var counts = values.CountBy(v => (int)Math.Floor(v / width)).ToDictionary();
        var (first, last) = (counts.Keys.Min(), counts.Keys.Max());
        return
        [
            .. Enumerable
                .Range(first, last - first + 1)
                .Select(i => new ChartBin(i * width, (i + 1) * width, counts.GetValueOrDefault(i))),
        ];
    }
}

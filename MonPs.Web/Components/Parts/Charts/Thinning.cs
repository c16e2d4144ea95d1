namespace MonPs.Web.Components.Parts.Charts;

/// <summary>Fewer points, same picture: ten thousand bets are more than a screen has columns.</summary>
public static class Thinning
{
    /// <summary>At most <paramref name="most"/> points: ends, and each bucket's lowest and highest, so no peak is lost.</summary>
    public static IReadOnlyList<ChartPoint> Thin(IReadOnlyList<ChartPoint> points, int most = 600)
    {
        if (points.Count <= most)
        {
            return points;
        }
        var size = (int)Math.Ceiling((points.Count - 2) / ((most - 2) / 2.0));
        var inner = points.Skip(1).Take(points.Count - 2).Chunk(size).SelectMany(Extremes);
        return [points[0], .. inner, points[^1]];
    }

    static IEnumerable<ChartPoint> Extremes(ChartPoint[] bucket)
    {
        var (low, high) = (bucket.MinBy(p => p.Y), bucket.MaxBy(p => p.Y));
        return low == high ? [low]
            : low.X < high.X ? [low, high]
            : [high, low];
    }
}

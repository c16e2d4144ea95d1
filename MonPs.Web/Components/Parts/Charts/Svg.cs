using System.Globalization;
using System.Text;

namespace MonPs.Web.Components.Parts.Charts;

/// <summary>Numbers and paths as SVG wants them: invariant, short.</summary>
static class Svg
{
    static readonly (double X, double Y) Fine = (0.1, 0.1);

    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Percent(double fraction) => Number(fraction * 100) + "%";

    /// <summary>A path in steps from point to point, to a tenth of a unit: short, and alike enough to be packed well.</summary>
    /// <param name="points">In units of the view box.</param>
    /// <param name="stepped">Across first, then up or down.</param>
    /// <param name="grid">What places are rounded to, across and down.</param>
    public static string Line(
        IEnumerable<(double X, double Y)> points,
        bool stepped = false,
        (double X, double Y)? grid = null
    )
    {
        var (gridX, gridY) = grid ?? Fine;
        var path = new StringBuilder();
        var (x, y) = (0d, 0d);
        foreach (var point in points)
        {
            // Steps between rounded places: what rounding takes from one step the next gives back.
            var (toX, toY) = (Math.Round(point.X / gridX) * gridX, Math.Round(point.Y / gridY) * gridY);
            Append(path, toX - x, toY - y, stepped);
            (x, y) = (toX, toY);
        }
        return path.ToString();
    }

    /// <summary>A closed area: along the upper edge and back along the lower one.</summary>
    public static string Area(
        IReadOnlyList<(double X, double Y)> upper,
        IReadOnlyList<(double X, double Y)> lower,
        (double X, double Y)? grid = null
    ) => upper.Count == 0 ? "" : Line(upper.Concat(lower.Reverse()), grid: grid) + "Z";

    static void Append(StringBuilder path, double across, double down, bool stepped)
    {
        if (path.Length == 0)
            path.Append('M').Append(Number(across)).Append(' ').Append(Number(down));
        // A price holds until the next one is seen: across first, then up or down.
        else if (stepped)
            path.Append('h').Append(Number(across)).Append('v').Append(Number(down));
        else
            path.Append('l').Append(Number(across)).Append(' ').Append(Number(down));
    }
}

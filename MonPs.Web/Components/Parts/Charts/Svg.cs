using System.Globalization;
using System.Text;

namespace MonPs.Web.Components.Parts.Charts;

/// <summary>Numbers and paths as SVG wants them: invariant, short.</summary>
static class Svg
{
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Percent(double fraction) => Number(fraction * 100) + "%";

    public static string Line(IEnumerable<(double X, double Y)> points, bool stepped = false)
    {
        var path = new StringBuilder();
        foreach (var (x, y) in points)
        {
            Append(path, x, y, stepped);
        }
        return path.ToString();
    }

    /// <summary>A closed area: along the upper edge and back along the lower one.</summary>
    public static string Area(IReadOnlyList<(double X, double Y)> upper, IReadOnlyList<(double X, double Y)> lower) =>
        upper.Count == 0 ? "" : Line(upper.Concat(lower.Reverse())) + "Z";

    static void Append(StringBuilder path, double x, double y, bool stepped)
    {
        if (path.Length == 0)
        {
            path.Append('M').Append(Number(x)).Append(' ').Append(Number(y));
            return;
        }
        // A price holds until the next one is seen: across first, then up or down.
        path.Append(stepped ? "H" + Number(x) + "V" + Number(y) : "L" + Number(x) + " " + Number(y));
    }
}

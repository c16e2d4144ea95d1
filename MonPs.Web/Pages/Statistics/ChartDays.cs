using System.Globalization;
using MonPs.Web.Culture;

namespace MonPs.Web.Pages.Statistics;

/// <summary>Instants on a chart's axis: days since 1970, with fractions.</summary>
internal static class ChartDays
{
    public static double Of(DateTimeOffset at) => (at - DateTimeOffset.UnixEpoch).TotalDays;

    /// <param name="from">The first day of the axis: over months the day says more than the year.</param>
    public static string Text(double days, double from, double to, UserZone zone) =>
        zone.DayOf(DateTimeOffset.UnixEpoch.AddDays(days))
            .ToString(to - from > 300 ? "MMM yy" : "d MMM", CultureInfo.CurrentCulture);
}

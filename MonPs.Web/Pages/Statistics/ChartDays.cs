using System.Globalization;
using MonPs.Web.Culture;

namespace MonPs.Web.Pages.Statistics;

/// <summary>Instants on a chart's axis: days since 1970, with fractions.</summary>
internal static class ChartDays
{
    public static double Of(DateTimeOffset at) => (at - DateTimeOffset.UnixEpoch).TotalDays;

    public static string Text(double days, UserZone zone) =>
        zone.DayOf(DateTimeOffset.UnixEpoch.AddDays(days)).ToString("d MMM yy", CultureInfo.CurrentCulture);
}

using System.Globalization;

namespace MonPs.Core.Bets;

/// <summary>Reads an instant as ISO 8601 or as a page's date-time field writes it.</summary>
internal static class BetInstant
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mm",
        "yyyy-MM-dd'T'HH:mm:ss",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
        "yyyy-MM-dd HH:mm",
        "yyyy-MM-dd HH:mm:ss",
        "dd/MM/yyyy HH:mm",
    ];

    /// <param name="text">With an offset or Z it says all; without one it is local time in <paramref name="zone"/>.</param>
    public static DateTimeOffset? TryRead(string text, TimeZoneInfo zone)
    {
        text = text.Trim();
        const DateTimeStyles plain = DateTimeStyles.None;
        if (DateTime.TryParseExact(text, Formats, CultureInfo.InvariantCulture, plain, out var local))
            return Reasonable(new(TimeZoneInfo.ConvertTimeToUtc(Real(local, zone), zone), TimeSpan.Zero));
        return DateTimeOffset.TryParse(
            text,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var instant
        )
            ? Reasonable(instant.ToUniversalTime())
            : null;
    }

    // In the hour that the change to summer time skips, the clock reads one hour later.
    private static DateTime Real(DateTime local, TimeZoneInfo zone) =>
        zone.IsInvalidTime(local) ? local.AddHours(1) : local;

    private static DateTimeOffset? Reasonable(DateTimeOffset instant) =>
        instant.Year is >= 1950 and <= 2200 ? instant : null;
}

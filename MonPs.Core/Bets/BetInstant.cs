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

    // Listed, because a free parser takes "10:00" for today and "1.95" for a month.
    private static readonly string[] WithOffset =
    [
        "yyyy-MM-dd'T'HH:mmzzz",
        "yyyy-MM-dd'T'HH:mm:sszzz",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
        "yyyy-MM-dd HH:mm:sszzz",
    ];

    /// <param name="text">With an offset or Z it says all; without one it is local time in <paramref name="zone"/>.</param>
    public static DateTimeOffset? TryRead(string text, TimeZoneInfo zone)
    {
        text = text.Trim();
        const DateTimeStyles plain = DateTimeStyles.None;
        if (DateTime.TryParseExact(text, Formats, CultureInfo.InvariantCulture, plain, out var local))
            return Reasonable(new(TimeZoneInfo.ConvertTimeToUtc(Real(local, zone), zone), TimeSpan.Zero));
        var offset = text.EndsWith('Z') ? text[..^1] + "+00:00" : text;
        return DateTimeOffset.TryParseExact(offset, WithOffset, CultureInfo.InvariantCulture, plain, out var instant)
            ? Reasonable(instant.ToUniversalTime())
            : null;
    }

    // In the hour that the change to summer time skips, the clock reads one hour later.
    private static DateTime Real(DateTime local, TimeZoneInfo zone) =>
        zone.IsInvalidTime(local) ? local.AddHours(1) : local;

    private static DateTimeOffset? Reasonable(DateTimeOffset instant) =>
        instant.Year is >= 1950 and <= 2200 ? instant : null;
}

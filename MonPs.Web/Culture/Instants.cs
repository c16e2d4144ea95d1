using System.Globalization;

namespace MonPs.Web.Culture;

/// <summary>How much of an instant is written.</summary>
public enum InstantForm
{
    /// <summary>"22 nov. 2026, 14:05"</summary>
    Full,

    /// <summary>"dim. 22 nov., 14:05": for lists of near dates, where the year is plain.</summary>
    Near,

    /// <summary>"22 nov. 2026"</summary>
    Day,

    /// <summary>"14:05"</summary>
    Time,

    /// <summary>"22 nov., 14:05:09": for the lines of a log.</summary>
    Seconds,
}

/// <summary>How instants are written. Twenty-four hours in both languages: kick-offs are read in columns.</summary>
public static class Instants
{
    public static string Write(DateTimeOffset instant, UserZone zone, CultureInfo culture, InstantForm form) =>
        zone.At(instant).ToString(Pattern(form), culture);

    /// <summary>The instant in UTC, for the tooltip: "2026-11-22 13:05:09 UTC".</summary>
    public static string Utc(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>The instant for machines, in ISO 8601: "2026-11-22T13:05:09Z".</summary>
    public static string Iso(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    static string Pattern(InstantForm form) =>
        form switch
        {
            InstantForm.Near => "ddd\u00A0d\u00A0MMM, HH:mm", // where it has to break, before the hour
            InstantForm.Day => "d MMM yyyy",
            InstantForm.Time => "HH:mm",
            InstantForm.Seconds => "d MMM, HH:mm:ss",
            _ => "d MMM yyyy, HH:mm",
        };
}

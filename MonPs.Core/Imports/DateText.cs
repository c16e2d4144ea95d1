using System.Globalization;
using System.Text.RegularExpressions;

namespace MonPs.Core.Imports;

/// <summary>Which comes first where day and month are both numbers.</summary>
public enum DateOrder
{
    DayMonth,
    MonthDay,
}

/// <summary>What a cell says about an instant.</summary>
/// <param name="At">In UTC.</param>
/// <param name="HasTime">Without a time of day it is the start of the day in the user's zone.</param>
internal readonly record struct ReadDate(DateTimeOffset At, bool HasTime);

/// <summary>Reads dates as people write them: 21/08/2026 20:45, 2026-08-21T18:45Z, 8/21/2026 8:45 PM, 30-Apr-24 16:10. Pure.</summary>
internal static partial class DateText
{
    private static readonly string[] Months =
    [
        "jan|janv|january|janvier",
        "feb|fev|fevr|february|fevrier",
        "mar|mars|march",
        "apr|avr|april|avril|abr",
        "may|mai",
        "jun|juin|june",
        "jul|juil|july|juillet",
        "aug|aou|aout|august|ago",
        "sep|sept|september|septembre|set",
        "oct|october|octobre|out",
        "nov|november|novembre",
        "dec|december|decembre|dez",
    ];

    /// <summary>The numbers of a date whose order the text alone does not tell; null when it does, or is no date.</summary>
    public static (int First, int Second)? Numbers(string text) =>
        Numeric().Match(text.Trim()) is { Success: true } m ? (Int(m, "a"), Int(m, "b")) : null;

    /// <param name="order">Of day and month; null leaves 03/04/2026 unread.</param>
    /// <param name="zone">Of a time without an offset.</param>
    public static ReadDate? Read(string text, DateOrder? order, TimeZoneInfo zone)
    {
        text = text.Trim();
        if (Iso().Match(text) is { Success: true } iso)
            return Instant(iso, Int(iso, "y"), Int(iso, "m"), Int(iso, "d"), zone);
        if (Numeric().Match(text) is { Success: true } numeric)
            return FromNumeric(numeric, order, zone);
        if (Named().Match(text) is { Success: true } named && Month(named.Groups["month"].Value) is { } month)
            return Instant(named, Year(named), month, Int(named, "d"), zone);
        return null;
    }

    private static ReadDate? FromNumeric(Match m, DateOrder? order, TimeZoneInfo zone)
    {
        var (a, b) = (Int(m, "a"), Int(m, "b"));
        // A point between them is written day first everywhere.
        order ??=
            a > 12 || a == b || m.Groups["sep"].Value == "." ? DateOrder.DayMonth
            : b > 12 ? DateOrder.MonthDay
            : null;
        return order switch
        {
            DateOrder.DayMonth => Instant(m, Year(m), b, a, zone),
            DateOrder.MonthDay => Instant(m, Year(m), a, b, zone),
            _ => null,
        };
    }

    private static ReadDate? Instant(Match m, int year, int month, int day, TimeZoneInfo zone)
    {
        if (year is < 1950 or > 2200 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        var hasTime = m.Groups["hour"].Success;
        if (Clock(m) is not { } clock)
            return null;
        var local = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified) + clock;
        return new(
            m.Groups["offset"].Success ? WithOffset(local, m.Groups["offset"].Value) : InZone(local, zone),
            hasTime
        );
    }

    /// <summary>A time of day alone, for a date that has its own column.</summary>
    public static TimeSpan? ReadClock(string text) =>
        OnlyClock().Match(text.Trim()) is { Success: true } m ? Clock(m) : null;

    private static TimeSpan? Clock(Match m)
    {
        if (!m.Groups["hour"].Success)
            return TimeSpan.Zero;
        var half = m.Groups["half"].Value.ToLowerInvariant();
        var hour = Int(m, "hour");
        if (half.Length > 0)
            hour = hour is < 1 or > 12 ? -1 : hour % 12 + (half[0] == 'p' ? 12 : 0);
        var (minute, second) = (Int(m, "minute"), Int(m, "second"));
        if (hour is < 0 or > 23 || minute > 59 || second > 59)
            return null;
        var ticks = m.Groups["fraction"].Value.PadRight(7, '0')[..7];
        return new TimeSpan(hour, minute, second) + TimeSpan.FromTicks(long.Parse(ticks, CultureInfo.InvariantCulture));
    }

    private static DateTimeOffset WithOffset(DateTime local, string offset)
    {
        if (char.IsLetter(offset[0]))
            return new(local, TimeSpan.Zero);
        var digits = offset[1..].Replace(":", "", StringComparison.Ordinal).PadRight(4, '0');
        var apart = new TimeSpan(
            int.Parse(digits[..2], CultureInfo.InvariantCulture),
            int.Parse(digits[2..4], CultureInfo.InvariantCulture),
            0
        );
        return new DateTimeOffset(DateTime.SpecifyKind(local - (offset[0] == '-' ? -apart : apart), DateTimeKind.Utc));
    }

    // In the hour that the change to summer time skips, the clock reads one hour later.
    private static DateTimeOffset InZone(DateTime local, TimeZoneInfo zone) =>
        new(TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(local) ? local.AddHours(1) : local, zone), TimeSpan.Zero);

    private static int? Month(string word)
    {
        var plain = PlainText.Of(word).TrimEnd('.');
        var place = Array.FindIndex(Months, names => names.Split('|').Contains(plain));
        return place < 0 ? null : place + 1;
    }

    private static int Year(Match m) => m.Groups["y"].Length == 2 ? 2000 + Int(m, "y") : Int(m, "y");

    private static int Int(Match m, string group) =>
        m.Groups[group].Success ? int.Parse(m.Groups[group].Value, CultureInfo.InvariantCulture) : 0;

    private const string Time =
        @"(?<hour>\d{1,2})\s?[:hH](?<minute>\d{2})?(:(?<second>\d{2})([.,](?<fraction>\d{1,7})\d*)?)?\s*(?<half>[aApP]\.?[mM]\.?)?\s*(?<offset>Z|UTC|GMT|[+-]\d{2}(:?\d{2})?)?";

    private const string ThenTime = @"([T,\s]+(à\s+|at\s+)?" + Time + ")?$";

    [GeneratedRegex(@"^(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})" + ThenTime, RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Iso();

    [GeneratedRegex(
        @"^(\p{L}+\.?,?\s+)?(?<a>\d{1,2})(?<sep>[-/. ])(?<b>\d{1,2})[-/. ](?<y>\d{4}|\d{2})" + ThenTime,
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Numeric();

    [GeneratedRegex(
        @"^(\p{L}+\.?,?\s+)?((?<d>\d{1,2})(er)?[-\s./]+(?<month>\p{L}+)\.?|(?<month>\p{L}+)\.?\s+(?<d>\d{1,2})),?[-\s./]+(?<y>\d{4}|\d{2})"
            + ThenTime,
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Named();

    [GeneratedRegex("^" + Time + "$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OnlyClock();
}

namespace MonPs.Web.Culture;

/// <summary>The largest unit that says an age well.</summary>
public enum AgeUnit
{
    Now,
    Minutes,
    Hours,
    Days,
}

/// <summary>An age as one number and one unit; <paramref name="Ahead"/> when the instant is still to come.</summary>
public readonly record struct AgeText(AgeUnit Unit, int Count, bool Ahead);

/// <summary>Ages in words: under 45 s is "now", then minutes up to 90, hours up to 48, days.</summary>
public static class Ages
{
    public static AgeText Of(TimeSpan age)
    {
        var length = age.Duration();
        var ahead = age < TimeSpan.Zero;
        return length.TotalSeconds < 45 ? new(AgeUnit.Now, 0, Ahead: false)
            : length.TotalMinutes < 90 ? new(AgeUnit.Minutes, Math.Max(1, Whole(length.TotalMinutes)), ahead)
            : length.TotalHours < 48 ? new(AgeUnit.Hours, Whole(length.TotalHours), ahead)
            : new(AgeUnit.Days, Whole(length.TotalDays), ahead);
    }

    /// <summary>The text's key: "Age.Ago.Minutes" or "Age.In.Hours", with the count as {0}.</summary>
    public static string Key(AgeText age) =>
        (age.Unit, age.Ahead) switch
        {
            (AgeUnit.Now, _) => "Age.Now",
            (AgeUnit.Minutes, false) => "Age.Ago.Minutes",
            (AgeUnit.Hours, false) => "Age.Ago.Hours",
            (AgeUnit.Days, false) => "Age.Ago.Days",
            (AgeUnit.Minutes, true) => "Age.In.Minutes",
            (AgeUnit.Hours, true) => "Age.In.Hours",
            _ => "Age.In.Days",
        };

    static int Whole(double value) => (int)Math.Floor(value);
}

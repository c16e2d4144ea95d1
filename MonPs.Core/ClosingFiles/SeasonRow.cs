namespace MonPs.Core.ClosingFiles;

/// <summary>Closing odds of 1X2, decimal.</summary>
public sealed record ThreeWay(decimal Home, decimal Draw, decimal Away);

/// <summary>Closing odds of over and under <see cref="Line"/> goals, decimal.</summary>
public sealed record TwoWay(decimal Over, decimal Under)
{
    /// <summary>The only line that the files have.</summary>
    public const decimal Line = 2.5m;
}

/// <summary>Goals after 90 minutes plus stoppage.</summary>
public sealed record FinalScore(int Home, int Away);

/// <summary>One bookmaker's closing odds of a match, as far as the file has them.</summary>
public sealed record FileClosing(ThreeWay? H2h, TwoWay? Totals)
{
    public bool IsEmpty => H2h is null && Totals is null;
}

/// <summary>A match of a season file, every cell checked; what was not usable is null and has its <see cref="FileIssue"/>.</summary>
/// <param name="Line">Where it stands in the file, from 1.</param>
/// <param name="Sport">The Odds API's key of the league.</param>
/// <param name="Date">The day of the match in the United Kingdom, as the files count for every league.</param>
/// <param name="Time">Kick-off in the United Kingdom; null when the file does not say.</param>
public sealed record SeasonRow(
    string File,
    int Line,
    string Sport,
    DateOnly Date,
    TimeOnly? Time,
    string Home,
    string Away,
    FinalScore? Score,
    FileClosing Pinnacle,
    FileClosing Exchange
)
{
    public string Name => $"{Home} – {Away}";

    /// <summary>Kick-off in UTC; null when the file does not say at what time.</summary>
    public DateTimeOffset? Kickoff => Time is { } time ? UkTime.ToUtc(Date, time) : null;
}

namespace MonPs.Core.Collecting.Captures;

/// <summary>The credits of this UTC calendar month: used, left, where they will go, and what that captures.</summary>
public sealed record CreditOutlook
{
    public required CreditStand Stand { get; init; }

    /// <summary>This month first, then the one that the known kick-offs reach into.</summary>
    public required IReadOnlyList<MonthForecast> Months { get; init; }

    /// <summary>What a person should know, the gravest first.</summary>
    public required IReadOnlyList<PlanWarning> Warnings { get; init; }

    /// <summary>Matches with a known kick-off that a planned call will close, and those that none will.</summary>
    public int ToCapture { get; init; }
    public int NotCaptured { get; init; }

    public MonthForecast Month => Months[0];

    /// <summary>As the provider counts, else as we do.</summary>
    public int Used => Stand.Used ?? Stand.Counted;
    public int Left => Stand.Left;

    /// <summary>Used by the month's end if all goes as planned.</summary>
    public int UsedAtMonthsEnd => Stand.Monthly - Left + Month.ToSpend;

    /// <summary>Nothing is asked before this instant; null while there are credits.</summary>
    public DateTimeOffset? ExhaustedUntil =>
        Warnings
            .OfType<PlanWarning.CreditsExhausted>()
            .Select(warning => (DateTimeOffset?)warning.Until)
            .FirstOrDefault();

    /// <summary>Closing every match of the month would take more than there is.</summary>
    public bool IsShort => Month.IsShort;
}

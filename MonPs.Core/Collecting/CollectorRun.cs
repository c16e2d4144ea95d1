namespace MonPs.Core.Collecting;

public enum RunOutcome
{
    Running,
    Succeeded,

    /// <summary>Some leagues failed, others did not.</summary>
    Partial,
    Failed,

    /// <summary>The process ended in the middle of it.</summary>
    Interrupted,
}

public enum RunLogLevel
{
    Info,
    Warning,
    Error,
}

/// <summary>One run of a job, with what it cost and did. It exists from the first moment, whatever happens later.</summary>
public sealed class CollectorRun
{
    public long Id { get; init; }

    /// <summary>See <see cref="JobNames"/>.</summary>
    public required string Job { get; init; }

    /// <summary>schedule, page, api, cli or startup.</summary>
    public required string StartedBy { get; init; }
    public DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset? FinishedAt { get; set; }
    public RunOutcome Outcome { get; set; }

    /// <summary>Credits spent as the provider counted them; null when it did not say.</summary>
    public int? CreditsUsed { get; set; }
    public int? CreditsRemaining { get; set; }
    public int MatchesSeen { get; set; }
    public int RowsInserted { get; set; }
    public int RowsExtended { get; set; }
    public int QuotesRefused { get; set; }
    public int BetsUpdated { get; set; }

    /// <summary>Moves while the run is alive; a running one whose heart stopped was interrupted.</summary>
    public DateTimeOffset HeartbeatAt { get; set; }

    /// <summary>A line is written at least this often while a run is alive: calls time out long before.</summary>
    internal static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(5);

    /// <summary>The outcome as it stands then: a run whose process died says so before the next run writes it down.</summary>
    public RunOutcome OutcomeAt(DateTimeOffset now) =>
        Outcome == RunOutcome.Running && HeartbeatAt < now - LongestSilence ? RunOutcome.Interrupted : Outcome;
}

/// <summary>One line of a run: an event with its values, turned into words in the reader's language.</summary>
public sealed class CollectorRunLog
{
    public long Id { get; init; }
    public long RunId { get; init; }
    public DateTimeOffset At { get; init; }
    public RunLogLevel Level { get; init; }
    public required string Event { get; init; }
    public string? League { get; init; }
    public string[] Args { get; init; } = [];
}

public static class JobNames
{
    public const string CollectOdds = "collect_odds";
    public const string ComputeClv = "compute_clv";
    public const string CaptureClosing = "capture_closing";
    public const string CollectScores = "collect_scores";

    /// <summary>The jobs that bring prices.</summary>
    public static IReadOnlyList<string> Collecting { get; } = [CollectOdds, CaptureClosing];
    public const string Backup = "backup";
    public const string ThinQuotes = "thin_quotes";
}

using MonPs.Core.Collecting;

namespace MonPs.Core.Health;

public enum HeartbeatKind
{
    /// <summary>The last promised collection came.</summary>
    Beating,

    /// <summary>A fresh installation: none came, and none was due yet.</summary>
    NotYet,

    /// <summary>One was promised and did not come, or failed.</summary>
    Missing,
}

/// <summary>Whether the collector is alive: the last run that brought something, against what the schedule promised.</summary>
/// <param name="LastSuccess">The end of the last run that succeeded, wholly or in part; null when there was none.</param>
/// <param name="Due">The latest promise that should have been kept by now; null when none is known.</param>
/// <param name="Trouble">The last error of a run since then, when there was one.</param>
public sealed record Heartbeat(
    HeartbeatKind Kind,
    DateTimeOffset? LastSuccess,
    DateTimeOffset? Due,
    CollectorRunLog? Trouble = null
);

/// <summary>When the collector has to be heard of.</summary>
public static class HeartbeatRule
{
    /// <param name="lastSuccess">See <see cref="Heartbeat.LastSuccess"/>.</param>
    /// <param name="promised">Times at which a collection was to start, in any order.</param>
    /// <param name="margin">How long after it the run may take before anybody is alarmed.</param>
    /// <param name="since">The earliest moment from which promises count: the first run, or the start of the process.</param>
    /// <param name="now">This moment.</param>
    public static Heartbeat Of(
        DateTimeOffset? lastSuccess,
        IEnumerable<DateTimeOffset> promised,
        TimeSpan margin,
        DateTimeOffset since,
        DateTimeOffset now
    )
    {
        DateTimeOffset? due = promised
            .Where(at => at >= since && at <= now - margin)
            .Select(at => (DateTimeOffset?)at)
            .Max();
        var kind =
            due is not null && (lastSuccess is null || lastSuccess < due) ? HeartbeatKind.Missing
            : lastSuccess is null ? HeartbeatKind.NotYet
            : HeartbeatKind.Beating;
        return new(kind, lastSuccess, due);
    }
}

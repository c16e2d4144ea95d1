using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace MonPs.Core.Collecting;

/// <summary>
/// What runs tell OpenTelemetry, under the name <see cref="Name"/>; docs/operations.md lists it. Costs nothing while nobody listens.
/// </summary>
public static class RunTelemetry
{
    /// <summary>Of the meter and of the activity source.</summary>
    public const string Name = "MonPs";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "monps.run.duration",
        "s",
        "How long runs take, by job and outcome; its count is the number of runs"
    );
    private static readonly Counter<long> CreditsUsed = Meter.CreateCounter<long>(
        "monps.credits.used",
        "{credit}",
        "Credits of The Odds API that runs paid"
    );
    private static readonly Gauge<int> CreditsRemaining = Meter.CreateGauge<int>(
        "monps.credits.remaining",
        "{credit}",
        "Credits left in the month, as The Odds API last said"
    );
    private static readonly Counter<long> QuotesStored = Meter.CreateCounter<long>(
        "monps.quotes.stored",
        "{quote}",
        "New prices written; unchanged ones only extend a span"
    );
    private static readonly Counter<long> QuotesRefused = Meter.CreateCounter<long>(
        "monps.quotes.refused",
        "{quote}",
        "Prices that no closing line may use, such as those in play"
    );
    private static readonly Counter<long> BetsUpdated = Meter.CreateCounter<long>(
        "monps.bets.updated",
        "{bet}",
        "Bets that runs priced or settled"
    );

    internal static void Ended(CollectorRun run)
    {
        var job = new TagList { { "monps.job", run.Job } };
        var end = run.FinishedAt ?? run.HeartbeatAt;
        Duration.Record(
            (end - run.StartedAt).TotalSeconds,
            new TagList { { "monps.job", run.Job }, { "monps.outcome", run.Outcome.ToString() } }
        );
        CreditsUsed.Add(run.CreditsUsed ?? 0, job);
        QuotesStored.Add(run.RowsInserted, job);
        QuotesRefused.Add(run.QuotesRefused, job);
        BetsUpdated.Add(run.BetsUpdated, job);
        if (run.CreditsRemaining is { } left)
            CreditsRemaining.Record(left);
        Trace(run, end);
    }

    // Made when the run is over: a run is begun in one method and ended in another, so it could not be the current activity.
    private static void Trace(CollectorRun run, DateTimeOffset end)
    {
        using var activity = Source.StartActivity(
            ActivityKind.Internal,
            name: $"run {run.Job}",
            startTime: run.StartedAt,
            tags: [new("monps.run", run.Id), new("monps.job", run.Job), new("monps.started_by", run.StartedBy)]
        );
        activity?.SetTag("monps.outcome", run.Outcome.ToString());
        if (run.Outcome == RunOutcome.Failed)
            activity?.SetStatus(ActivityStatusCode.Error);
        activity?.SetEndTime(end.UtcDateTime);
    }
}

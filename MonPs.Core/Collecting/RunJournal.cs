using MonPs.Core.Language;

namespace MonPs.Core.Collecting;

/// <summary>What a run did so far: its counts, and its lines, each written down at once so that a page can follow.</summary>
public sealed class RunJournal(CollectorRun run, RunStore store, TimeProvider clock)
{
    private readonly List<CollectorRunLog> unwritten = [];
    private bool hasErrors;
    private bool hasSuccess;

    public CollectorRun Run { get; } = run;

    public Task Info(RunEvent what, string? league, params IReadOnlyList<string> args) =>
        Write(RunLogLevel.Info, what, league, args);

    public Task Warn(RunEvent what, string? league, params IReadOnlyList<string> args) =>
        Write(RunLogLevel.Warning, what, league, args);

    public Task Error(RunEvent what, string? league, params IReadOnlyList<string> args)
    {
        hasErrors = true;
        return Write(RunLogLevel.Error, what, league, args);
    }

    /// <summary>Part of the run's work got done: with errors beside it the run is partial, without it failed.</summary>
    public void Achieved() => hasSuccess = true;

    /// <summary>Closes the run. When the database is away, the record waits on disk and is written at the next run.</summary>
    public async Task Finish()
    {
        Run.FinishedAt = clock.GetUtcNow();
        Run.Outcome = (hasErrors, hasSuccess) switch
        {
            (false, _) => RunOutcome.Succeeded,
            (true, true) => RunOutcome.Partial,
            _ => RunOutcome.Failed,
        };
        await Write(RunLogLevel.Info, RunEvent.Finished, null, [$"@RunOutcome_{Run.Outcome}"]);
        if (unwritten.Count > 0)
            await store.KeepOnDisk(Run, unwritten);
        RunTelemetry.Ended(Run);
    }

    private async Task Write(RunLogLevel level, RunEvent what, string? league, IReadOnlyList<string> args)
    {
        Run.HeartbeatAt = clock.GetUtcNow();
        var line = new CollectorRunLog
        {
            RunId = Run.Id,
            At = Run.HeartbeatAt,
            Level = level,
            Event = what.ToString(),
            League = league,
            Args = [.. args],
        };
        store.LogToFile(Run, line);
        unwritten.Add(line);
        if (await store.TryWrite(Run, unwritten))
            unwritten.Clear();
    }
}

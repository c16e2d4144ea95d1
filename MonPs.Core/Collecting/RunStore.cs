using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using MonPs.Core.Data;
using MonPs.Core.Settings;
using Npgsql;

namespace MonPs.Core.Collecting;

/// <summary>Writes runs and their lines: to the database, to the job's daily log file, and to disk while the database is away.</summary>
public sealed class RunStore(
    IDbContextFactory<MonPsDbContext> contexts,
    MonPsSettings settings,
    ILoggerFactory loggers,
    TimeProvider clock
)
{
    private string Folder => Path.Combine(settings.RawAnswerFolder, "runs");

    /// <summary>Opens a run. Earlier runs that died without a word are closed first.</summary>
    public async Task<RunJournal> Start(string job, string startedBy, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        await CloseInterrupted(context, ct);
        await WriteWaiting(context, ct);
        var now = clock.GetUtcNow();
        var run = new CollectorRun
        {
            Job = job,
            StartedBy = startedBy,
            StartedAt = now,
            HeartbeatAt = now,
        };
        context.Add(run);
        await context.SaveChangesAsync(ct);
        return new(run, this, clock);
    }

    internal void LogToFile(CollectorRun run, CollectorRunLog line)
    {
        var level = line.Level switch
        {
            RunLogLevel.Error => LogLevel.Error,
            RunLogLevel.Warning => LogLevel.Warning,
            _ => LogLevel.Information,
        };
        var sentence = RunTexts.Sentence(line, CultureInfo.InvariantCulture);
        RunLogging.Line(loggers.CreateLogger($"MonPs.Runs.{run.Job}"), level, run.Id, line.League ?? "-", sentence);
    }

    /// <returns>False when the database is away.</returns>
    internal async Task<bool> TryWrite(CollectorRun run, IReadOnlyList<CollectorRunLog> lines)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync();
            await Write(context, run, lines);
            return true;
        }
        catch (Exception e) when (e is NpgsqlException or DbUpdateException or TimeoutException)
        {
            return false;
        }
    }

    internal async Task KeepOnDisk(CollectorRun run, IReadOnlyList<CollectorRunLog> lines)
    {
        try
        {
            Directory.CreateDirectory(Folder);
            var json = JsonSerializer.Serialize(new WaitingRun(run, lines));
            var file = Path.Combine(Folder, $"{run.Id}.json");
            // Whole or not at all: half a record could never be written.
            await File.WriteAllTextAsync(file + ".new", json);
            File.Move(file + ".new", file, overwrite: true);
        }
        // Neither database nor disk: the run is closed as interrupted later, and its work does not fail for want of a record.
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            RunLogging.NoRecord(loggers.CreateLogger($"MonPs.Runs.{run.Job}"), run.Id, e.Message);
        }
    }

    private async Task WriteWaiting(MonPsDbContext context, CancellationToken ct)
    {
        if (!Directory.Exists(Folder))
            return;
        foreach (var file in Directory.GetFiles(Folder, "*.json"))
            if (await TryWriteWaiting(context, file, ct))
                File.Delete(file);
            else
                File.Move(file, file + ".unreadable", overwrite: true);
    }

    // False when no later run can write it either: the file is damaged, or the database it belonged to was replaced.
    private static async Task<bool> TryWriteWaiting(MonPsDbContext context, string file, CancellationToken ct)
    {
        try
        {
            var waiting = JsonSerializer.Deserialize<WaitingRun>(await File.ReadAllTextAsync(file, ct))!;
            await Write(context, waiting.Run, waiting.Lines);
            return true;
        }
        catch (Exception e) when (e is JsonException or DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    private static async Task Write(MonPsDbContext context, CollectorRun run, IReadOnlyList<CollectorRunLog> lines)
    {
        context.Attach(run).State = EntityState.Modified;
        context.AddRange(lines);
        try
        {
            await context.SaveChangesAsync();
        }
        finally
        {
            context.ChangeTracker.Clear();
        }
    }

    private async Task CloseInterrupted(MonPsDbContext context, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await context
            .CollectorRuns.Where(r =>
                r.Outcome == RunOutcome.Running && r.HeartbeatAt < now - CollectorRun.LongestSilence
            )
            .ExecuteUpdateAsync(
                set => set.SetProperty(r => r.Outcome, RunOutcome.Interrupted).SetProperty(r => r.FinishedAt, now),
                ct
            );
    }

    private sealed record WaitingRun(CollectorRun Run, IReadOnlyList<CollectorRunLog> Lines);
}

internal static partial class RunLogging
{
    [LoggerMessage(Message = "run {Run} {League} {Sentence}")]
    public static partial void Line(ILogger logger, LogLevel level, long run, string league, string sentence);

    [LoggerMessage(Level = LogLevel.Error, Message = "The record of run {Run} could be kept nowhere: {Reason}")]
    public static partial void NoRecord(ILogger logger, long run, string reason);
}

using MonPs.Core.Clv;
using MonPs.Core.Collecting;
using MonPs.Core.Data;

namespace MonPs.Web.Jobs;

/// <summary>
/// Odds that are paid for and wait on this machine's disk, because the database was away or the process died, are stored as soon as it
/// can be, with the CLV that follows from them; not only by the next run, which may be hours ahead.
/// </summary>
internal sealed partial class Leftovers(RawAnswers raw, ClvRun clv, TimeProvider clock, ILogger<Leftovers> logger)
    : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(10);

    // For an answer that the database is there to take and does not.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    // What came just now is being stored by the run that asked for it.
    private static readonly TimeSpan LeastAge = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            for (var pause = Round; ; )
            {
                pause = await Store(stoppingToken) ? Round : Longer(pause);
                await Task.Delay(pause, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
    }

    private static TimeSpan Longer(TimeSpan pause) => pause * 2 < Longest ? pause * 2 : Longest;

    /// <returns>False when the database is there and an answer still waits: that is looked at ever more rarely.</returns>
    private async Task<bool> Store(CancellationToken ct)
    {
        try
        {
            if (!IsWaiting())
                return true;
            await clv.Run("startup", ct);
            return !IsWaiting();
        }
        catch (Exception e) when (DatabaseAway.Is(e))
        {
            LogLater(e.Message);
            return true;
        }
        // Whatever it is, the server goes on: the answer stays on disk, and the reason in the log.
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            LogFailed(e);
            return false;
        }
    }

    private bool IsWaiting() =>
        raw.Waiting().Any(answer => (clock.GetUtcNow() - answer.ReceivedAt).Duration() >= LeastAge);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Answers that are paid for still wait on disk: {Reason}")]
    private partial void LogLater(string reason);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Answers that are paid for could not be stored; they stay on disk"
    )]
    private partial void LogFailed(Exception e);
}

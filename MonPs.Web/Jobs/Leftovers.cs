using MonPs.Core.Clv;
using MonPs.Core.Collecting;
using MonPs.Core.Data;

namespace MonPs.Web.Jobs;

/// <summary>
/// Paid answers that wait on this machine's disk, because the database was away or the process died, are stored as soon as it
/// can be, with the CLV that follows from them; not only by the next run, which may be hours ahead.
/// </summary>
internal sealed partial class Leftovers(RawAnswers raw, ClvRun clv, TimeProvider clock, ILogger<Leftovers> logger)
    : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(10);

    // What came just now is being stored by the run that asked for it.
    private static readonly TimeSpan LeastAge = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round);
        try
        {
            do await Store(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
    }

    private async Task Store(CancellationToken ct)
    {
        try
        {
            if (raw.Waiting().Any(answer => (clock.GetUtcNow() - answer.ReceivedAt).Duration() >= LeastAge))
                await clv.Run("startup", ct);
        }
        catch (Exception e) when (DatabaseAway.Is(e) || e is IOException or UnauthorizedAccessException)
        {
            LogLater(e.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Answers that are paid for still wait on disk: {Reason}")]
    private partial void LogLater(string reason);
}

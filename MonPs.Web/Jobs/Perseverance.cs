using MonPs.Core.Data;

namespace MonPs.Web.Jobs;

/// <summary>
/// Does a job's work again while the database is away: what falls into an outage is made up for when it ends, not hours later
/// at the job's next time. Work that began leaves a record of each try.
/// </summary>
internal sealed partial class Perseverance(
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<Perseverance> logger
)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    // About two hours. Whatever is away for longer is met by the next time in the schedule.
    private const int Attempts = 120;

    /// <param name="job">For the log.</param>
    /// <param name="work">Fails with the database's own exception when it is away; to be safe to do twice.</param>
    public async Task Run(string job, Func<Task> work)
    {
        var pause = FirstPause;
        for (var left = Attempts; ; left--)
            try
            {
                await work();
                return;
            }
            catch (Exception e) when (DatabaseAway.Is(e) && left > 0 && !IsStopping)
            {
                LogAgain(job, pause, e.Message);
                await Pause(pause);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
    }

    private bool IsStopping => lifetime.ApplicationStopping.IsCancellationRequested;

    // A server that is told to stop tries once more instead of waiting for its database.
    private async Task Pause(TimeSpan pause) =>
        await Task.Delay(pause, clock, lifetime.ApplicationStopping)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Job} waits for the database, again in {Pause}: {Reason}")]
    private partial void LogAgain(string job, TimeSpan pause, string reason);
}

using MonPs.Core.Data;
using Polly;
using Polly.Retry;

namespace MonPs.Web.Jobs;

/// <summary>
/// Does a job's work again while the database is away: what falls into an outage is made up for when it ends, not hours later
/// at the job's next time. Work that began and could not end leaves its own record and is not for here.
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
    /// <param name="ct">The job's own.</param>
    public async Task Run(string job, Func<Task> work, CancellationToken ct)
    {
        // A server that is told to stop does not wait for its database.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct, lifetime.ApplicationStopping);
        await Pipeline(job).ExecuteAsync(async _ => await work(), patience.Token);
    }

    private ResiliencePipeline Pipeline(string job) =>
        new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(
                new RetryStrategyOptions
                {
                    ShouldHandle = new PredicateBuilder().Handle<Exception>(DatabaseAway.Is),
                    Delay = FirstPause,
                    MaxDelay = LongestPause,
                    BackoffType = DelayBackoffType.Exponential,
                    MaxRetryAttempts = Attempts,
                    OnRetry = retry =>
                    {
                        LogAgain(job, retry.RetryDelay, retry.Outcome.Exception!.Message);
                        return default;
                    },
                }
            )
            .Build();

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Job} waits for the database, again in {Pause}: {Reason}")]
    private partial void LogAgain(string job, TimeSpan pause, string reason);
}

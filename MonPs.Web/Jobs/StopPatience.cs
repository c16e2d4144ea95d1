using Quartz;

namespace MonPs.Web.Jobs;

/// <summary>
/// A server that is told to stop waits for the jobs that run, but not for ever: one that hangs, on its provider say, is cut
/// while there is still time for its run to say so.
/// </summary>
internal sealed class StopPatience(IHostApplicationLifetime lifetime, TimeProvider clock) : IJobExecutionMiddleware
{
    // Longer than an undisturbed call takes: an answer that is paid for comes in and is stored. The host gives up after 30 s.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public async ValueTask Invoke(
        IJobExecutionContext context,
        JobExecutionDelegate next,
        CancellationToken cancellationToken
    )
    {
        using var cut = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using var patience = clock.CreateTimer(
            _ => cut.Cancel(),
            null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan
        );
        await using var stopping = lifetime.ApplicationStopping.Register(() =>
            patience.Change(Patience, Timeout.InfiniteTimeSpan)
        );
        await next(context, cut.Token);
    }
}

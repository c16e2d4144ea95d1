using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using MonPs.Tests.Support;
using MonPs.Web.Jobs;

namespace MonPs.Tests.Web.Jobs;

public sealed class StopPatienceTests
{
    private readonly FixedTime clock = new(new(2026, 8, 21, 10, 0, 0, TimeSpan.Zero));
    private readonly ApplicationLifetime lifetime = new(NullLogger<ApplicationLifetime>.Instance);

    [Fact]
    public async Task A_job_that_hangs_is_cut_twenty_seconds_after_the_server_is_told_to_stop()
    {
        var job = Hang(CancellationToken.None);
        clock.Advance(TimeSpan.FromMinutes(5));
        Assert.False(job.IsCompleted);
        lifetime.StopApplication();
        clock.Advance(TimeSpan.FromSeconds(19));
        Assert.False(job.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => job);
    }

    [Fact]
    public async Task A_job_that_is_interrupted_ends_at_once()
    {
        using var interrupted = new CancellationTokenSource();
        var job = Hang(interrupted.Token);
        await interrupted.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => job);
    }

    private Task Hang(CancellationToken ct) =>
        new StopPatience(lifetime, clock)
            .Invoke(null!, (_, stop) => new(Task.Delay(Timeout.Infinite, stop)), ct)
            .AsTask();
}

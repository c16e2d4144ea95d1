using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using MonPs.Tests.Support;
using MonPs.Web.Jobs;

namespace MonPs.Tests.Web.Jobs;

public sealed class PerseveranceTests
{
    private readonly FixedTime clock = new(new(2026, 8, 21, 10, 0, 0, TimeSpan.Zero));
    private readonly ApplicationLifetime lifetime = new(NullLogger<ApplicationLifetime>.Instance);
    private int tries;

    [Fact]
    public async Task Work_that_meets_an_outage_is_done_again_in_growing_pauses_until_it_succeeds()
    {
        var work = Run(() => tries > 3 ? Task.CompletedTask : throw new TimeoutException("away"));
        await After(5, tries: 2);
        await After(9, tries: 2);
        await After(1, tries: 3);
        await After(20, tries: 4);
        await work;
    }

    [Fact]
    public async Task A_fault_of_ours_is_not_tried_again()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Run(() => throw new InvalidOperationException()));
        Assert.Equal(1, tries);
    }

    [Fact]
    public async Task A_server_that_stops_tries_once_more_and_waits_for_nothing()
    {
        var work = Run(() => throw new TimeoutException("away"));
        lifetime.StopApplication();
        await Assert.ThrowsAsync<TimeoutException>(() => work);
        Assert.Equal(2, tries);
    }

    private Task Run(Func<Task> work) =>
        new Perseverance(lifetime, clock, NullLogger<Perseverance>.Instance).Run(
            "a job",
            () =>
            {
                tries++;
                return work();
            }
        );

    private async Task After(int seconds, int tries)
    {
        clock.Advance(TimeSpan.FromSeconds(seconds));
        for (var looks = 0; looks < 100 && this.tries < tries; looks++)
            await Task.Delay(10, TestContext.Current.CancellationToken);
        Assert.Equal(tries, this.tries);
        // The next pause is begun before the clock moves on.
        await Task.Delay(50, TestContext.Current.CancellationToken);
    }
}

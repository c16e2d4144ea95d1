using MonPs.Core.Data;

namespace MonPs.Tests.Core.Data;

public sealed class SharedReadsTests
{
    private readonly Queue<TaskCompletionSource<int>> begun = [];
    private readonly SharedReads<string, int> reads;

    public SharedReadsTests() => reads = new(Begin, TimeSpan.FromHours(1));

    private Task<int> Begin(string key)
    {
        var reading = new TaskCompletionSource<int>();
        begun.Enqueue(reading);
        return reading.Task;
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_asks_during_a_reading_gets_the_next_one_and_all_of_them_the_same()
    {
        var first = reads.Ask("a", Ct);
        var late = new[] { reads.Ask("a", Ct), reads.Ask("a", Ct), reads.Ask("a", Ct) };
        var before = Assert.Single(begun);

        before.SetResult(1);
        Assert.Equal(1, await first);
        Assert.All(late, answer => Assert.False(answer.IsCompleted));
        Assert.Equal(2, begun.Count);
        begun.Last().SetResult(2);

        Assert.All(await Task.WhenAll(late), answer => Assert.Equal(2, answer));
        // Nothing is kept: the next question is read anew.
        var after = reads.Ask("a", Ct);
        begun.Last().SetResult(3);
        Assert.Equal(3, await after);
    }

    [Fact]
    public async Task A_fault_is_only_told_to_those_who_waited_for_it()
    {
        var first = reads.Ask("a", Ct);
        var next = reads.Ask("a", Ct);

        begun.Dequeue().SetException(new InvalidOperationException("away"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => first);
        begun.Dequeue().SetResult(2);

        Assert.Equal(2, await next);
    }

    [Fact]
    public async Task Who_leaves_takes_nothing_from_the_others()
    {
        using var left = new CancellationTokenSource();
        var leaving = reads.Ask("a", left.Token);
        var waiting = reads.Ask("a", Ct);

        await left.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);
        begun.Dequeue().SetResult(1);
        begun.Dequeue().SetResult(2);

        Assert.Equal(2, await waiting);
    }

    [Fact]
    public async Task Who_comes_while_a_reading_hangs_does_not_wait_for_it()
    {
        var impatient = new SharedReads<string, int>(Begin, TimeSpan.Zero);
        var hanging = impatient.Ask("a", Ct);
        var late = impatient.Ask("a", Ct);
        Assert.Equal(2, begun.Count);

        begun.Last().SetResult(2);
        Assert.Equal(2, await late);
        begun.First().SetException(new TimeoutException());
        await Assert.ThrowsAsync<TimeoutException>(() => hanging);
        // Neither leaves anything behind.
        var after = impatient.Ask("a", Ct);
        begun.Last().SetResult(3);
        Assert.Equal(3, await after);
    }

    [Fact]
    public async Task A_fault_before_the_first_wait_is_told_too_and_holds_up_nobody()
    {
        var broken = new SharedReads<string, int>(_ => throw new InvalidOperationException("at once"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => broken.Ask("a", Ct));
        await Assert.ThrowsAsync<InvalidOperationException>(() => broken.Ask("a", Ct));
    }

    [Fact]
    public async Task Different_questions_do_not_wait_for_each_other()
    {
        var slow = reads.Ask("a", Ct);
        var quick = reads.Ask("b", Ct);
        begun.Last().SetResult(2);

        Assert.Equal(2, await quick);
        Assert.False(slow.IsCompleted);
    }
}

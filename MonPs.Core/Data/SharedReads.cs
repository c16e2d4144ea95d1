using System.Diagnostics;

namespace MonPs.Core.Data;

/// <summary>
/// One reading for all who asked before it began: who asks while one is under way waits for the next, which then is everybody's. The
/// answer is never older than the question, and however many ask, the database reads one thing at a time. A reading that hangs (a
/// connection whose other end is gone) holds up nobody who comes later: after <paramref name="patience"/> the next one begins beside it.
/// </summary>
/// <param name="read">Reads what the key names. Not cancelled when one of those who wait leaves.</param>
/// <param name="patience">A second when null.</param>
internal sealed class SharedReads<TKey, T>(Func<TKey, Task<T>> read, TimeSpan? patience = null)
    where TKey : notnull
{
    private readonly TimeSpan longest = patience ?? TimeSpan.FromSeconds(1);
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, Reading> underWay = [];

    /// <exception cref="OperationCanceledException">By <paramref name="ct"/>, which only ends the waiting.</exception>
    public Task<T> Ask(TKey key, CancellationToken ct)
    {
        var mine = Join(key, out var isFirst);
        if (isFirst)
            _ = ReadOneAfterTheOther(key, mine);
        return mine.Answer.Task.WaitAsync(ct);
    }

    private Reading Join(TKey key, out bool isFirst)
    {
        lock (gate)
        {
            isFirst = !underWay.TryGetValue(key, out var begun) || begun.Since() >= longest;
            return isFirst ? underWay[key] = new() : begun!.Next ??= new();
        }
    }

    private async Task ReadOneAfterTheOther(TKey key, Reading? reading)
    {
        while (reading is not null)
        {
            var answer = Read(key);
            await ((Task)answer).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            // The next ones wait for their own reading, whatever became of this one.
            var next = End(key, reading);
            reading.Answer.SetFromTask(answer);
            reading = next;
        }
    }

    private Reading? End(TKey key, Reading reading)
    {
        lock (gate)
        {
            // Another one may have begun beside it.
            if (underWay.GetValueOrDefault(key) != reading)
                return reading.Next;
            if (reading.Next is null)
                underWay.Remove(key);
            else
                underWay[key] = reading.Next.Begin();
            return reading.Next;
        }
    }

    // A fault is the answer's, however early it comes.
    private async Task<T> Read(TKey key) => await read(key);

    private sealed class Reading
    {
        public TaskCompletionSource<T> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
        public Reading? Next { get; set; }
        private long begun = Stopwatch.GetTimestamp();

        public TimeSpan Since() => Stopwatch.GetElapsedTime(begun);

        public Reading Begin()
        {
            begun = Stopwatch.GetTimestamp();
            return this;
        }
    }
}

namespace MonPs.Benchmarks.Support;

/// <summary>The most memory that some work had in use, garbage not yet collected included.</summary>
static class HeapPeak
{
    static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    /// <returns>Megabytes above what was in use before.</returns>
    internal static async Task<double> Of(Func<Task> work)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (most, running) = (before, work());
        while (!running.IsCompleted)
        {
            await Task.WhenAny(running, Task.Delay(Look));
            most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false));
        }
        await running;
        return (most - before) / 1e6;
    }
}

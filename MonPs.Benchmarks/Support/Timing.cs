using System.Diagnostics;

namespace MonPs.Benchmarks.Support;

/// <summary>What one piece of work took and what it allocated.</summary>
readonly record struct Cost(double Milliseconds, double AllocatedMb);

static class Timing
{
    internal static async Task<Cost> Of(Func<Task> work)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        await work();
        watch.Stop();
        return new(watch.Elapsed.TotalMilliseconds, (GC.GetTotalAllocatedBytes(precise: true) - before) / 1e6);
    }

    internal static double Median(IEnumerable<Cost> costs)
    {
        var times = costs.Select(cost => cost.Milliseconds).Order().ToList();
        return times[times.Count / 2];
    }
}

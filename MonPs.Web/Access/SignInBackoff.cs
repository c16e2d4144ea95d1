using System.Collections.Concurrent;

namespace MonPs.Web.Access;

/// <summary>
/// Each wrong password from an address makes it wait longer: three are free, then 1, 2, 4 … seconds up to a quarter of an
/// hour. A quiet hour, or the right password, forgets them.
/// </summary>
internal sealed class SignInBackoff(TimeProvider clock)
{
    private const int Free = 3;
    private const int MostKept = 10_000;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Memory = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<string, (int Wrong, DateTimeOffset At)> attempts = new();

    /// <returns>How long the address still has to wait; zero when it may try.</returns>
    public TimeSpan Wait(string address)
    {
        if (!attempts.TryGetValue(address, out var last))
            return TimeSpan.Zero;
        var left = last.At + Pause(last.Wrong) - clock.GetUtcNow();
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    public void Wrong(string address)
    {
        Forget();
        var now = clock.GetUtcNow();
        attempts.AddOrUpdate(address, (1, now), (_, last) => (now - last.At > Memory ? 1 : last.Wrong + 1, now));
    }

    public void Right(string address) => attempts.TryRemove(address, out _);

    private static TimeSpan Pause(int wrong) =>
        wrong <= Free ? TimeSpan.Zero
        : wrong > Free + 10 ? Longest
        : TimeSpan.FromSeconds(Math.Pow(2, wrong - Free - 1));

    private void Forget()
    {
        if (attempts.Count < MostKept)
            return;
        var oldest = clock.GetUtcNow() - Memory;
        foreach (var (address, last) in attempts)
            if (last.At < oldest)
                attempts.TryRemove(address, out _);
    }
}

using System.Runtime.InteropServices;

namespace MonPs.Core.Statistics;

/// <summary>The way down from the best day, and the longest runs, of profits in the order they were settled.</summary>
/// <param name="Maximum">Deepest fall of the cumulative profit below an earlier peak (or the start); 0 or more.</param>
/// <param name="Current">How far the cumulative profit is below its peak now; 0 or more.</param>
/// <param name="LongestWinningRun">Most profits in a row; a push neither breaks nor lengthens a run.</param>
/// <param name="LongestLosingRun">Most losses in a row.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Drawdown(decimal Maximum, decimal Current, int LongestWinningRun, int LongestLosingRun)
{
    /// <summary>One pass over the profits, oldest first; nothing at all gives zeros, which is then the truth.</summary>
    public static Drawdown Of(IEnumerable<decimal> profits)
    {
        ArgumentNullException.ThrowIfNull(profits);
        var (down, run) = (default(Drawdown), 0);
        foreach (var profit in profits)
        {
            run = Continue(run, Math.Sign(profit));
            down = down.After(profit, run);
        }
        return down;
    }

    // The distance below the peak says all: a profit larger than it makes a new peak, from which it starts at 0 again.
    Drawdown After(decimal profit, int run)
    {
        var current = Math.Max(0, Current - profit);
        return new Drawdown(
            Math.Max(Maximum, current),
            current,
            Math.Max(LongestWinningRun, run),
            Math.Max(LongestLosingRun, -run)
        );
    }

    // Above 0 a winning run, below 0 a losing one.
    static int Continue(int run, int sign) =>
        sign switch
        {
            0 => run,
            > 0 => Math.Max(run, 0) + 1,
            _ => Math.Min(run, 0) - 1,
        };
}

using System.Globalization;

namespace MonPs.Benchmarks.Support;

/// <summary>
/// What took processor time from a benchmark without being of it: the host of a virtual machine, and processes that were there before
/// it. Figures taken beside more than a few percent say little about the product, least of all their tails.
/// </summary>
sealed class Surroundings
{
    // Of a line of /proc/PID/stat, counted behind the name, which may hold spaces; of /proc/stat, counted behind "cpu".
    const int UserTicks = 11;
    const int SystemTicks = 12;
    const int StartedAt = 19;
    const int IdleTicks = 3;
    const int WaitingTicks = 4;
    const int StolenTicks = 7;
    const int Times = 8;

    readonly long[] _machine = Machine();
    readonly Dictionary<(int Id, long Started), long> _others = Others();

    /// <summary>What was taken since this was made, in percent of the processor time used and of a core's.</summary>
    internal string Since()
    {
        var machine = Machine().Zip(_machine, (now, then) => now - then).ToArray();
        var wanted = machine.Sum() - machine[IdleTicks] - machine[WaitingTicks];
        var others = Others().Sum(one => _others.TryGetValue(one.Key, out var then) ? one.Value - then : 0);
        var core = machine.Sum() / (double)Environment.ProcessorCount;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Meanwhile the machine's host withheld {100.0 * machine[StolenTicks] / Math.Max(wanted, 1):0.0} % of the processor time wanted, and earlier processes took {100 * others / Math.Max(core, 1):0.0} % of a core."
        );
    }

    static long[] Machine() => [.. Numbers(File.ReadLines("/proc/stat").First()["cpu".Length..]).Take(Times)];

    static Dictionary<(int Id, long Started), long> Others()
    {
        var others = new Dictionary<(int, long), long>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
            if (
                int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id)
                && id != Environment.ProcessId
                && Stat(folder) is { } stat
            )
                others[(id, stat[StartedAt])] = stat[UserTicks] + stat[SystemTicks];
        return others;
    }

    // Of a process that has just ended there is nothing to read.
    static long[]? Stat(string folder)
    {
        try
        {
            var line = File.ReadAllText(Path.Combine(folder, "stat"));
            // The letter of its state comes first and is no number.
            return [0, .. Numbers(line[(line.LastIndexOf(')') + 3)..])];
        }
        catch (IOException)
        {
            return null;
        }
    }

    static IEnumerable<long> Numbers(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(word => long.TryParse(word, CultureInfo.InvariantCulture, out var number) ? number : 0);
}

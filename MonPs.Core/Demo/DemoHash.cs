namespace MonPs.Core.Demo;

/// <summary>
/// Reproducible noise. The simulated world keeps no state: every number in it is a hash of what it belongs to, so the same
/// instant always gives the same answer, also after a restart. The mixer is SplitMix64's finaliser (Steele et al. 2014).
/// </summary>
static class DemoHash
{
    public static ulong Mix(ulong a, ulong b)
    {
        var z = unchecked(a + 0x9E3779B97F4A7C15UL + (b * 0xD1B54A32D192ED03UL));
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EBUL);
        return z ^ (z >> 31);
    }

    public static ulong Mix(ulong a, long b) => Mix(a, unchecked((ulong)b));

    /// <summary>FNV-1a: <see cref="string.GetHashCode()"/> changes with every process.</summary>
    public static ulong Mix(ulong a, string text)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var c in text)
            hash = unchecked((hash ^ c) * 0x100000001B3UL);
        return Mix(a, hash);
    }

    /// <summary>Uniform in [0, 1).</summary>
    public static double Unit(ulong hash) => (hash >> 11) * (1.0 / (1UL << 53));

    /// <summary>Standard normal, by Box and Muller.</summary>
    public static double Normal(ulong hash)
    {
        var radius = Math.Sqrt(-2 * Math.Log(1 - Unit(Mix(hash, 1UL))));
        return radius * Math.Cos(2 * Math.PI * Unit(Mix(hash, 2UL)));
    }

    public static int Pick(ulong hash, int count) => (int)(hash % (ulong)count);
}

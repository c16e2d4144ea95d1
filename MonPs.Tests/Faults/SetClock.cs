using System.Globalization;

namespace MonPs.Tests.Faults;

/// <summary>
/// The clock of a process, which a test sets while it runs, as a person or NTP sets a machine's: libfaketime answers in the
/// kernel's stead when the process asks for the time of day. How long something takes stays real, as it does on a machine.
/// </summary>
internal sealed class SetClock
{
    private readonly string file;

    /// <param name="folder">Where its file is kept.</param>
    public SetClock(string folder)
    {
        file = Path.Combine(folder, "clock");
        Set(TimeSpan.Zero);
    }

    /// <summary>Null where Debian's package faketime is not installed.</summary>
    public static string? Library { get; } =
        new[] { "/usr/lib", "/usr/lib64" }
            .Where(Directory.Exists)
            .SelectMany(Directory.GetDirectories)
            .Select(folder => Path.Combine(folder, "faketime", "libfaketimeMT.so.1"))
            .FirstOrDefault(File.Exists);

    public static void SkipWithout() =>
        Assert.SkipWhen(
            Library is null,
            "NOT TESTED: a clock that is set. libfaketime is not installed (./test.sh does)."
        );

    /// <summary>For the process whose clock it is.</summary>
    public (string, string)[] Settings =>
        [
            ("LD_PRELOAD", Library!),
            ("FAKETIME_TIMESTAMP_FILE", file),
            ("FAKETIME_NO_CACHE", "1"),
            ("FAKETIME_DONT_FAKE_MONOTONIC", "1"),
            // Else it shifts the waits of .NET, which are by the monotonic clock: they end at once or never.
            ("FAKETIME_FORCE_MONOTONIC_FIX", "0"),
        ];

    public TimeSpan Ahead { get; private set; }

    public DateTimeOffset Now => TimeProvider.System.GetUtcNow() + Ahead;

    public void Set(DateTimeOffset now) => Set(now - TimeProvider.System.GetUtcNow());

    public void Set(TimeSpan ahead)
    {
        // In one step: it is read at every look at the clock.
        var whole = ahead.TotalSeconds.ToString("+0.000;-0.000", CultureInfo.InvariantCulture);
        File.WriteAllText($"{file}.new", whole);
        File.Move($"{file}.new", file, overwrite: true);
        Ahead = ahead;
    }
}

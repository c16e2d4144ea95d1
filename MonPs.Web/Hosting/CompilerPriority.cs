using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using System.Text;

namespace MonPs.Web.Hosting;

/// <summary>
/// Lets the runtime's own compiler work when nobody else wants the processor. After a first visit it compiles thousands of methods
/// anew, for seconds, on the second core, which a browser on the same machine and the next press want too.
/// </summary>
internal sealed partial class CompilerPriority(TimeProvider clock, ILogger<CompilerPriority> log) : BackgroundService
{
    /// <summary>What Linux calls the thread: the first fifteen letters of ".NET Tiered Compilation Worker".</summary>
    internal const string Worker = ".NET Tiered Com";

    // Fifteen letters and a line break.
    private const int LongestName = 16;

    // The thread is a new one whenever there is work again, and begins a tenth of a second after what caused it.
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(200);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!OperatingSystem.IsLinux())
            return;
        using var timer = new PeriodicTimer(Round, clock);
        long compiled = 0;
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                if (JitInfo.GetCompiledMethodCount() is var now && now != compiled)
                {
                    compiled = now;
                    Lower(Worker);
                }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
        // A system that does not show its threads: presses are slower for some seconds, and nothing else.
        catch (Exception e)
        {
            LogOrdinary(log, e.GetType().Name);
        }
    }

    /// <summary>Gives the threads of this process that have the name a tenth of an ordinary thread's share where both want a core.</summary>
    internal static void Lower(string name)
    {
        foreach (var thread in Directory.EnumerateDirectories("/proc/self/task"))
            try
            {
                if (IsCalled(thread, name))
                    Lower(int.Parse(Path.GetFileName(thread), CultureInfo.InvariantCulture));
            }
            // It ended meanwhile, which is as well.
            catch (Exception e)
                when (e is IOException or ArgumentException or InvalidOperationException or Win32Exception) { }
    }

    // Without a reader and its buffers: memory at rest is given back only while next to nothing is allocated (IdleMemory).
    private static bool IsCalled(string thread, string name)
    {
        using var file = File.OpenHandle(Path.Combine(thread, "comm"));
        Span<byte> read = stackalloc byte[LongestName];
        return Ascii.Equals(read[..RandomAccess.Read(file, read, 0)].TrimEnd((byte)'\n'), name);
    }

    // To Linux a thread has a priority of its own, under a number of its own.
    private static void Lower(int thread)
    {
        using var named = Process.GetProcessById(thread);
        named.PriorityClass = ProcessPriorityClass.BelowNormal;
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "The compiler keeps its ordinary priority ({Kind})")]
    private static partial void LogOrdinary(ILogger log, string kind);
}

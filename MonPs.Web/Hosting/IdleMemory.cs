using System.Diagnostics.CodeAnalysis;

namespace MonPs.Web.Hosting;

/// <summary>
/// Gives memory back to the machine once nobody is there. The collector keeps what the last busy hour needed until there is new work,
/// and on a home server there is none for hours.
/// </summary>
internal sealed class IdleMemory(TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round, clock);
        var spell = new QuietSpell();
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                if (spell.IsTimeToTidy(GC.GetTotalAllocatedBytes()))
                    Tidy();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
    }

    [SuppressMessage(
        "Sonar",
        "S1215",
        Justification = "Left to itself it waits for work, and keeps the memory until then."
    )]
    private static void Tidy() =>
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
}

/// <summary>Tells a quiet moment after work from work, and from a quiet moment that was used already, by what was allocated.</summary>
internal sealed class QuietSpell
{
    /// <summary>Bytes between two looks: the pings of three hundred open pages stay below, one press of a visitor does not.</summary>
    public const long Quiet = 500_000;

    /// <summary>Bytes since the last time: less is not worth stopping everything for.</summary>
    public const long Worthwhile = 32_000_000;

    private long looked;
    private long tidied;

    /// <param name="allocated">Bytes allocated since the process began.</param>
    public bool IsTimeToTidy(long allocated)
    {
        var isQuiet = allocated - looked < Quiet;
        looked = allocated;
        if (!isQuiet || allocated - tidied < Worthwhile)
            return false;
        tidied = allocated;
        return true;
    }
}

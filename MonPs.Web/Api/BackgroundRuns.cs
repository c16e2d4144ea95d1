using MonPs.Core.Collecting;

namespace MonPs.Web.Api;

/// <summary>Collections started from a request or a page: they go on when the caller leaves, and end with the application.</summary>
public sealed class BackgroundRuns(OddsCollector collector, IHostApplicationLifetime lifetime)
{
    /// <returns>The run that was started, or null when one is running already.</returns>
    public async Task<CollectorRun?> Collect(CollectRequest request, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        // Not the caller's token: the run must outlive the request. It never fails (its record says how it ended).
        return (await collector.Start(request, lifetime.ApplicationStopping))?.Run;
    }
}

using Microsoft.Extensions.Logging;
using MonPs.Core.OddsApi;
using MonPs.Core.Settings;

namespace MonPs.Core.Collecting;

/// <summary>
/// Reads the fixtures of every collected league now and then, for free: a fresh installation learns its first kick-offs this
/// way, a moved match is noticed long before its capture, and credits that came back are seen.
/// </summary>
public sealed partial class KickoffWatch(
    KickoffRefresh kickoffs,
    MonPsSettings settings,
    TimeProvider clock,
    ILogger<KickoffWatch> logger
)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);
    private DateTimeOffset last = DateTimeOffset.MinValue;

    /// <summary>Does nothing within an hour of the last reading. A league that cannot be read is logged and left for the next time.</summary>
    public async Task ReadWhenStale(CancellationToken ct)
    {
        // Either way: a clock that was put right must not keep it silent until its wrong hour comes.
        if ((clock.GetUtcNow() - last).Duration() < Fresh)
            return;
        last = clock.GetUtcNow();
        foreach (var league in settings.CollectedSports)
            try
            {
                await kickoffs.League(league, run: null, ct);
            }
            catch (OddsApiException e)
            {
                LogUnread(league, e.Error);
            }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The fixtures of {League} could not be read: {Error}")]
    private partial void LogUnread(string league, OddsApiError error);
}

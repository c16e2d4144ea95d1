using MonPs.Core.Access;
using MonPs.Web.Live;
using Npgsql;

namespace MonPs.Web.Access;

/// <summary>
/// Ends the circuits of sessions that are over: at once when the database tells of a change, and every few seconds in case
/// it could not tell.
/// </summary>
internal sealed partial class CircuitGuard(
    OpenCircuits circuits,
    Owner owner,
    SessionStore sessions,
    DataChanges changes
) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ended = changes.Subscribe("access_sessions", () => Look(stoppingToken));
        using var changed = changes.Subscribe("access_owner", () => Look(stoppingToken));
        using var timer = new PeriodicTimer(Round);
        while (await Next(timer, stoppingToken))
            await Look(stoppingToken);
    }

    private async Task Look(CancellationToken ct)
    {
        if (!circuits.Any)
            return;
        try
        {
            await owner.Refresh();
            if (!owner.HasPassword)
                return;
            var open = (await sessions.AllOpen(ct)).Select(session => (Guid?)session.Id).ToHashSet();
            circuits.EndUnless(session => session is not null && open.Contains(session));
        }
        // Nobody can be shown the door while the database is away; the next round looks again.
        catch (Exception e) when (e is NpgsqlException or TimeoutException or OperationCanceledException) { }
    }

    private static async Task<bool> Next(PeriodicTimer timer, CancellationToken ct)
    {
        try
        {
            return await timer.WaitForNextTickAsync(ct);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}

using MonPs.Core.OddsApi;
using Npgsql;

namespace MonPs.Core.Collecting.Captures;

/// <summary>
/// Carries out one planned capture, as a run of its own. Two instances never capture twice: the league's turn is held in
/// the database, and dropped by it when its holder dies; a running sweep of the league is waited for, and used.
/// </summary>
public sealed class CaptureRunner(
    CaptureStore captures,
    CaptureAttempt attempt,
    LeagueCollector leagues,
    RunStore runs,
    TimeProvider clock
)
{
    /// <param name="id">Of the planned capture. Nothing happens when it is done or was replaced.</param>
    /// <returns>When to run it again; null when nothing more is to be done.</returns>
    /// <exception cref="NpgsqlException">The database is away: it is to be run again.</exception>
    public async Task<DateTimeOffset?> Run(long id, string startedBy, CancellationToken ct)
    {
        if (await captures.Open(id, ct) is not { } waiting)
            return null;
        await using var turn = await leagues.Turn(waiting.League, ct);
        // Whoever had the league's turn may have done it.
        if (await captures.Open(id, ct) is not { } capture)
            return null;
        if (capture.RetryAt > clock.GetUtcNow())
            return capture.RetryAt;
        return await Attempt(capture, startedBy, ct);
    }

    private async Task<DateTimeOffset?> Attempt(PlannedCapture capture, string startedBy, CancellationToken ct)
    {
        var journal = await runs.Start(JobNames.CaptureClosing, startedBy, ct);
        try
        {
            await journal.Info(RunEvent.Started, null, capture.League);
            return await attempt.Make(capture, journal, ct);
        }
        catch (Exception e)
        {
            var why = e is OperationCanceledException ? "cancelled" : e.Message;
            await journal.Error(RunEvent.Crashed, capture.League, why);
            throw;
        }
        finally
        {
            await journal.Finish();
        }
    }
}

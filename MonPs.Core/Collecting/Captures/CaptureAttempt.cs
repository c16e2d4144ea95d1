using System.Globalization;
using MonPs.Core.OddsApi;

namespace MonPs.Core.Collecting.Captures;

/// <summary>
/// One try of one capture: claim it, read the kick-offs again, ask, store, mark. Killed between any two steps it can be made
/// again: what is on disk is stored and not asked again, what is stored is only marked.
/// </summary>
public sealed class CaptureAttempt(
    CaptureStore captures,
    LeagueCollector leagues,
    KickoffRefresh kickoffs,
    AnswerKeeper keeper,
    TimeProvider clock
)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan LeastPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PatienceForKickoffs = TimeSpan.FromSeconds(15);

    // A try planned for the very last instant would come a moment after it.
    private static readonly TimeSpan BeforeLastChance = TimeSpan.FromSeconds(2);

    /// <param name="capture">Open, with the league's turn held.</param>
    /// <returns>When to try again; null when it has ended.</returns>
    internal async Task<DateTimeOffset?> Make(PlannedCapture capture, RunJournal journal, CancellationToken ct)
    {
        await keeper.StoreWaiting(journal, ct);
        if (await captures.IsClosed(capture, ct))
            return await End(capture, journal, Closed(capture), ct);
        if (clock.GetUtcNow() > capture.LastChance)
            return await End(capture, journal, CaptureEnding.TooLate, ct);
        return await captures.Claim(capture, journal.Run.Id, ct) switch
        {
            ClaimAnswer.NoCredits => await End(capture, journal, CaptureEnding.NoCredits, ct),
            ClaimAnswer.Gone => null,
            _ => await Claimed(capture, journal, ct),
        };
    }

    private async Task<DateTimeOffset?> Claimed(PlannedCapture capture, RunJournal journal, CancellationToken ct)
    {
        await ReadKickoffs(capture, journal, ct);
        if (!await captures.Stands(capture, ct))
            return await End(capture, journal, CaptureEnding.Moved, ct);
        if (clock.GetUtcNow() > capture.LastChance)
            return await End(capture, journal, CaptureEnding.TooLate, ct);
        return await Judge(capture, journal, await leagues.Ask(journal, capture.League, ct), ct);
    }

    private async Task<DateTimeOffset?> Judge(
        PlannedCapture capture,
        RunJournal journal,
        LeagueOutcome outcome,
        CancellationToken ct
    ) =>
        outcome switch
        {
            LeagueOutcome.Stored => await End(capture, journal, CaptureEnding.Collected, ct),
            // Paid for: what remains is to store it, which the next try does before all else.
            LeagueOutcome.Waits => clock.GetUtcNow() + Pause,
            LeagueOutcome.Failed { IsPassing: true } failed => await PutOff(capture, journal, failed.Error, ct),
            LeagueOutcome.Failed { Error: OddsApiError.CreditsSpent } => await End(
                capture,
                journal,
                CaptureEnding.NoCredits,
                ct
            ),
            LeagueOutcome.Failed failed => await Refused(capture, journal, failed.Error, ct),
            _ => await Refused(capture, journal, OddsApiError.UnexpectedShape, ct),
        };

    private Task<DateTimeOffset?> Refused(
        PlannedCapture capture,
        RunJournal journal,
        OddsApiError error,
        CancellationToken ct
    )
    {
        capture.LastError = error;
        return End(capture, journal, CaptureEnding.Refused, ct);
    }

    private async Task<DateTimeOffset?> PutOff(
        PlannedCapture capture,
        RunJournal journal,
        OddsApiError error,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        var last = capture.LastChance - BeforeLastChance;
        var again = now + Pause < last ? now + Pause : last;
        capture.LastError = error;
        if (again - now < LeastPause)
            return await End(capture, journal, CaptureEnding.TooLate, ct);
        await captures.PutOff(capture, again, error, ct);
        await journal.Warn(RunEvent.CaptureTriedAgain, capture.League, Seconds(again - now));
        return again;
    }

    // The free reading may fail without harm: then the kick-offs known so far count.
    private async Task ReadKickoffs(PlannedCapture capture, RunJournal journal, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(PatienceForKickoffs);
        try
        {
            await kickoffs.League(capture.League, journal.Run.Id, patience.Token);
        }
        catch (OddsApiException e)
        {
            await journal.Warn(RunEvent.KickoffsNotRead, capture.League, RunTexts.Reason(e.Error));
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            await journal.Warn(RunEvent.KickoffsNotRead, capture.League, RunTexts.Reason(OddsApiError.TimedOut));
        }
    }

    private async Task<DateTimeOffset?> End(
        PlannedCapture capture,
        RunJournal journal,
        CaptureEnding ending,
        CancellationToken ct
    )
    {
        await captures.End(capture, ending, ct);
        await CaptureLines.Ended(journal, capture);
        return null;
    }

    private static CaptureEnding Closed(PlannedCapture capture) =>
        capture.Attempts > 0 ? CaptureEnding.Collected : CaptureEnding.CollectedOtherwise;

    private static string Seconds(TimeSpan time) => ((int)time.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}

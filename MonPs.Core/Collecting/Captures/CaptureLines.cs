using System.Globalization;

namespace MonPs.Core.Collecting.Captures;

/// <summary>What a run says about how its capture ended.</summary>
internal static class CaptureLines
{
    public static Task Ended(RunJournal journal, PlannedCapture capture)
    {
        var kickoff = Instant(capture.FirstKickoff);
        switch (capture.Ending)
        {
            case CaptureEnding.Collected:
                journal.Achieved();
                return journal.Info(RunEvent.CaptureDone, capture.League, Count(capture), kickoff);
            case CaptureEnding.CollectedOtherwise:
                return journal.Info(RunEvent.CaptureDoneOtherwise, capture.League, kickoff);
            case CaptureEnding.Moved:
                return journal.Warn(RunEvent.CaptureMoved, capture.League, kickoff);
            case CaptureEnding.NoCredits:
                return journal.Error(RunEvent.CaptureNoCredits, capture.League, kickoff);
            default:
                return journal.Error(RunEvent.CaptureMissed, capture.League, kickoff, Reason(capture));
        }
    }

    private static string Reason(PlannedCapture capture) =>
        capture.LastError is { } error ? RunTexts.Reason(error) : RunTexts.Reason(capture.Ending!.Value);

    private static string Count(PlannedCapture capture) =>
        capture.MatchIds.Length.ToString(CultureInfo.InvariantCulture);

    private static string Instant(DateTimeOffset? at) =>
        at?.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture) ?? "-";
}

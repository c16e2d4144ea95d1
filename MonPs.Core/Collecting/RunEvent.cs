using System.Globalization;
using MonPs.Core.Language;

namespace MonPs.Core.Collecting;

/// <summary>Everything a run can report. The words are <c>Run_…</c> in the texts of Core.</summary>
public enum RunEvent
{
    Started,
    Finished,
    BookmakerMapped,
    BookmakerDropped,
    BookmakerRemark,
    BookmakersMissing,
    LeagueSkipped,
    LeagueCollected,
    LeagueFailed,
    QuotesRefused,
    Credits,
    Stopped,
    AnswerWaits,
    AnswerStoredLate,
    AnswerUnreadable,
    ClvComputed,
    ClvMissing,
    DatabaseAway,
    BackupWritten,
    BackupRemoved,
    BackupFailed,
    QuotesThinned,
    Crashed,
    CreditsExhausted,
    SweepLeftOut,
    KickoffsNotRead,
    CaptureDone,
    CaptureDoneOtherwise,
    CaptureMoved,
    CaptureNoCredits,
    CaptureTriedAgain,
    CaptureMissed,
    ScoresStored,
    ScoreRefused,
    ScoresNoCredits,
    BetsSettled,
    BetsResettled,
    MatchApart,
}

/// <summary>A run's line as a sentence. An argument that starts with @ is itself the key of a text.</summary>
public static class RunTexts
{
    public static string Sentence(this CollectorRunLog line) => Sentence(line, CultureInfo.CurrentUICulture);

    public static string Sentence(CollectorRunLog line, CultureInfo culture) =>
        CoreText.Get($"Run_{line.Event}", culture, [.. line.Args.Select(arg => Resolve(arg, culture))]);

    public static string Reason<T>(T reason)
        where T : struct, Enum => $"@{typeof(T).Name}_{reason}";

    private static string Resolve(string arg, CultureInfo culture) =>
        arg.StartsWith('@') ? CoreText.Get(arg[1..], culture) : arg;
}

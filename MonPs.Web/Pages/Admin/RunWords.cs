using System.Globalization;
using Microsoft.Extensions.Localization;
using MonPs.Core.Collecting;
using MonPs.Web.Components.Parts;
using MonPs.Web.Culture;

namespace MonPs.Web.Pages.Admin;

/// <summary>A run in the words and colours of the page.</summary>
public static class RunWords
{
    public static Tone ToneOf(RunOutcome outcome) =>
        outcome switch
        {
            RunOutcome.Succeeded => Tone.Good,
            RunOutcome.Failed => Tone.Bad,
            RunOutcome.Running => Tone.Info,
            _ => Tone.Warn,
        };

    /// <summary>What it did, in its job's own figures.</summary>
    public static string Did(this IStringLocalizer texts, CollectorRun run) =>
        run.Job switch
        {
            JobNames.ComputeClv => texts.Plural("Run.Bets", run.BetsUpdated),
            JobNames.CollectScores => texts.Plural("Run.Settled", run.BetsUpdated),
            _ => texts["Run.Rows", N(run.MatchesSeen), N(run.RowsInserted), N(run.RowsExtended), N(run.QuotesRefused)],
        };

    /// <summary>"4,2 s", "3 min 05 s": an unfinished run counts to this moment.</summary>
    public static string Duration(this IStringLocalizer texts, CollectorRun run, DateTimeOffset now)
    {
        var time = (run.FinishedAt ?? now) - run.StartedAt;
        return time.TotalMinutes < 2
            ? texts["Run.Seconds", Formats.Number((decimal)time.TotalSeconds, CultureInfo.CurrentCulture, 1)]
            : texts["Run.Minutes", N((int)time.TotalMinutes)];
    }

    /// <summary>Lines of that level and worse that hold every word sought, in the sentence or the league.</summary>
    public static bool Matches(CollectorRunLog line, RunLogLevel level, string search) =>
        line.Level >= level
        && search
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(word =>
                Holds(line.Sentence(), word)
                || (line.League is { } league && (Holds(league, word) || Holds(Shared.LeagueTitle.Of(league), word)))
            );

    public static string ClassOf(RunLogLevel level) =>
        level switch
        {
            RunLogLevel.Error => "line-error",
            RunLogLevel.Warning => "line-warn",
            _ => "",
        };

    private static bool Holds(string text, string word) =>
        CultureInfo.CurrentCulture.CompareInfo.IndexOf(
            text,
            word,
            CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace
        ) >= 0;

    private static string N(int n) => Formats.Number(n, CultureInfo.CurrentCulture);
}

using System.Globalization;
using System.Text;
using MonPs.Core.Collecting;
using MonPs.Core.Data;

namespace MonPs.Web.Api;

/// <summary>A run as a text file: what it was, then one line per event, instants in UTC, the words in the reader's language.</summary>
internal static class RunLogText
{
    public static byte[] Bytes(CollectorRun run, IReadOnlyList<CollectorRunLog> lines) =>
        Encoding.UTF8.GetBytes(string.Join('\n', lines.Select(Line).Prepend(Head(run))) + "\n");

    private static string Head(CollectorRun run) =>
        $"# run {run.Id} {run.Job} {run.StartedBy} {Instant(run.StartedAt)} {SnakeCase.Of(run.Outcome)}";

    private static string Line(CollectorRunLog line)
    {
        var level = SnakeCase.Of(line.Level).ToUpperInvariant();
        return $"{Instant(line.At)} {level, -7} {line.League ?? "-"} {OneLine(line.Sentence())}";
    }

    // What a provider said may hold line breaks, and a line would then look like two.
    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private static string Instant(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

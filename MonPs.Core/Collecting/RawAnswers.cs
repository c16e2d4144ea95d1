using System.Globalization;
using Microsoft.Extensions.Logging;
using MonPs.Core.Settings;

namespace MonPs.Core.Collecting;

/// <summary>
/// A paid answer on disk. The file's name carries all that is needed to store it later. Without a path the disk refused it
/// (full, say), and it lives in memory only.
/// </summary>
public sealed record RawAnswer(Guid Id, string SportKey, DateTimeOffset ReceivedAt, string? Path);

/// <summary>
/// Keeps every paid answer on disk from the moment it arrives until it is in the database, so that neither a crash nor a
/// database that is away loses it.
/// </summary>
/// <param name="kind">A folder of their own for answers that are no odds.</param>
public sealed partial class RawAnswers(MonPsSettings settings, ILogger<RawAnswers> logger, string kind = "")
{
    private const string TimeFormat = "yyyyMMdd'T'HHmmssfffffff'Z'";
    private string Folder => Path.Combine(settings.RawAnswerFolder, kind);
    private string UnreadableFolder => Path.Combine(Folder, "unreadable");

    /// <summary>Writes the answer safely: a file with its final name is always whole. Not to be cancelled: it is paid for.</summary>
    public async Task<RawAnswer> Keep(string sportKey, DateTimeOffset receivedAt, ReadOnlyMemory<byte> body)
    {
        var id = Guid.NewGuid();
        var stamp = receivedAt.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);
        var path = Path.Combine(Folder, $"{stamp}_{sportKey}_{id:N}.json");
        try
        {
            Directory.CreateDirectory(Folder);
            await WriteWhole(path, body);
            return new(id, sportKey, receivedAt, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LogNoDisk(e.Message);
            return new(id, sportKey, receivedAt, null);
        }
    }

    /// <summary>Answers not stored yet, oldest first: prices must go in in the order they were seen.</summary>
    public IReadOnlyList<RawAnswer> Waiting() =>
        Directory.Exists(Folder)
            ? [.. Directory.GetFiles(Folder, "*.json").Order(StringComparer.Ordinal).Select(Read).OfType<RawAnswer>()]
            : [];

    /// <returns>Null when it is not there any more: another job has stored it meanwhile.</returns>
    public static async Task<byte[]?> Body(RawAnswer answer, CancellationToken ct)
    {
        try
        {
            return await File.ReadAllBytesAsync(answer.Path!, ct);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The database has it; the file is not needed any more.</summary>
    public static void Forget(RawAnswer answer)
    {
        if (answer.Path is { } path)
            File.Delete(path);
    }

    /// <summary>Puts aside what nobody can read, for a person to look at; it was paid for.</summary>
    public void PutAside(RawAnswer answer)
    {
        if (answer.Path is null)
            return;
        Directory.CreateDirectory(UnreadableFolder);
        File.Move(answer.Path, Path.Combine(UnreadableFolder, Path.GetFileName(answer.Path)), overwrite: true);
    }

    private static async Task WriteWhole(string path, ReadOnlyMemory<byte> body)
    {
        var unfinished = path + ".new";
        try
        {
            await using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write))
            {
                await file.WriteAsync(body);
                file.Flush(flushToDisk: true);
            }
            File.Move(unfinished, path);
        }
        catch (IOException)
        {
            // On a full disk the half of an answer would only take room from what comes next.
            File.Delete(unfinished);
            throw;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A paid answer could not be kept on disk: {Reason}")]
    private partial void LogNoDisk(string reason);

    private static RawAnswer? Read(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var (first, last) = (name.IndexOf('_'), name.LastIndexOf('_'));
        if (first < 0 || last <= first || !Guid.TryParse(name.AsSpan(last + 1), out var id))
            return null;
        const DateTimeStyles utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return DateTimeOffset.TryParseExact(
            name[..first],
            TimeFormat,
            CultureInfo.InvariantCulture,
            utc,
            out var receivedAt
        )
            ? new(id, name[(first + 1)..last], receivedAt, path)
            : null;
    }
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MonPs.Core.Imports;

/// <summary>A file that was looked through once: what it is encoded in, what it hashes to. It is text and no larger than we read.</summary>
public sealed record ImportFile(string Path, string Name, long Size, Encoding Encoding, string Hash, bool EndsWithLine)
{
    /// <summary>In bytes: a million rows of a long layout.</summary>
    public const long Largest = 256L * 1024 * 1024;

    /// <param name="path">Where the file is.</param>
    /// <param name="name">What the user calls it.</param>
    /// <exception cref="ImportRefusedException">It is no text, or larger than we read; said before it is in memory.</exception>
    public static async Task<ImportFile> Look(string path, string name, CancellationToken ct)
    {
        var info = new FileInfo(path);
        if (!info.Exists)
            throw new ImportRefusedException(ImportRefusal.NotThere, name);
        if (info.Length == 0)
            throw new ImportRefusedException(ImportRefusal.Empty);
        CheckSize(info.Length);
        var look = new TextLook();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var block = new byte[64 * 1024];
        await using var stream = File.OpenRead(path);
        for (int read; (read = await stream.ReadAsync(block, ct)) > 0; )
        {
            hash.AppendData(block, 0, read);
            look.Add(block.AsSpan(0, read));
        }
        return new(
            path,
            name,
            info.Length,
            look.Encoding,
            Convert.ToHexStringLower(hash.GetHashAndReset()),
            look.EndsWithLine
        );
    }

    /// <exception cref="ImportRefusedException">More than is read; said before any of it is.</exception>
    public static void CheckSize(long bytes)
    {
        if (bytes > Largest)
            throw new ImportRefusedException(ImportRefusal.TooLarge, Megabytes(bytes), Megabytes(Largest));
    }

    internal StreamReader Open() => new(Path, Encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 64 * 1024);

    private static string Megabytes(long bytes) =>
        (bytes / (1024.0 * 1024)).ToString("0", CultureInfo.InvariantCulture);
}

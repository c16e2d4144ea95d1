using System.Security.Cryptography;
using System.Text;

namespace MonPs.Core.Transfer.Backups;

/// <summary>
/// The checksum of the whole file. It is the archive's comment, which a ZIP file ends with: the last 64 bytes are the SHA-256,
/// in hexadecimal, of everything before them.
/// </summary>
internal static class BackupSeal
{
    public const int Length = 64;
    public static string Empty { get; } = new('0', Length);

    public static async Task Write(FileStream file, CancellationToken ct)
    {
        var seal = await Compute(file, ct);
        file.Position = file.Length - Length;
        await file.WriteAsync(Encoding.ASCII.GetBytes(seal), ct);
        await file.FlushAsync(ct);
    }

    /// <returns>False when any byte of the file is not what was written.</returns>
    public static async Task<bool> Holds(FileStream file, CancellationToken ct)
    {
        if (file.Length <= Length)
            return false;
        var seal = await Compute(file, ct);
        var written = new byte[Length];
        file.Position = file.Length - Length;
        await file.ReadExactlyAsync(written, ct);
        return Encoding.ASCII.GetString(written) == seal;
    }

    private static async Task<string> Compute(FileStream file, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var chunk = new byte[256 * 1024];
        file.Position = 0;
        for (var left = file.Length - Length; left > 0; )
        {
            var count = await file.ReadAsync(chunk.AsMemory(0, (int)Math.Min(chunk.Length, left)), ct);
            if (count == 0)
                break;
            hash.AppendData(chunk, 0, count);
            left -= count;
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

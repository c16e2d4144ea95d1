using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace MonPs.Core.Transfer.Backups;

/// <summary>A backup whose every byte was checked: opened only when the file is whole.</summary>
public sealed class BackupFile : IAsyncDisposable
{
    private readonly FileStream stream;
    private readonly ZipArchive archive;

    private BackupFile(FileStream stream, ZipArchive archive, BackupManifest manifest) =>
        (this.stream, this.archive, Manifest) = (stream, archive, manifest);

    public BackupManifest Manifest { get; }

    /// <exception cref="BackupException">It is no backup, is damaged, or was made by a newer MonPs.</exception>
    public static async Task<BackupFile> Open(string file, CancellationToken ct)
    {
        var stream = Read(file);
        try
        {
            var archive = Archive(stream, file);
            var manifest = await ReadManifest(archive, file, ct);
            if (manifest.Format > BackupManifest.CurrentFormat)
                throw new BackupException(BackupFault.NewerFormat, file);
            var opened = new BackupFile(stream, archive, manifest);
            if (!await BackupSeal.Holds(stream, ct) || !await opened.EntriesHold(ct))
                throw new BackupException(BackupFault.Damaged, file);
            return opened;
        }
        catch (InvalidDataException)
        {
            await stream.DisposeAsync();
            throw new BackupException(BackupFault.Damaged, file);
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }
    }

    internal Task<Stream> Rows(BackupTable table, CancellationToken ct) => archive.GetEntry(table.Entry)!.OpenAsync(ct);

    public async ValueTask DisposeAsync()
    {
        await archive.DisposeAsync();
        await stream.DisposeAsync();
    }

    private static FileStream Read(string file)
    {
        try
        {
            return new(file, FileMode.Open, FileAccess.Read, FileShare.Read, 128 * 1024, FileOptions.Asynchronous);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BackupException(BackupFault.CannotRead, file, e.Message);
        }
    }

    // A file that ends like a backup but cannot be opened is a damaged one; a photo is none at all.
    private static ZipArchive Archive(FileStream stream, string file)
    {
        try
        {
            return new(stream, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException)
        {
            throw new BackupException(StartsAsZip(stream) ? BackupFault.Damaged : BackupFault.NotABackup, file);
        }
    }

    private static bool StartsAsZip(FileStream stream)
    {
        stream.Position = 0;
        return stream.ReadByte() == 'P' && stream.ReadByte() == 'K';
    }

    private static async Task<BackupManifest> ReadManifest(ZipArchive archive, string file, CancellationToken ct)
    {
        if (archive.GetEntry(BackupManifest.Entry) is not { } entry)
            throw new BackupException(BackupFault.NotABackup, file);
        try
        {
            await using var json = await entry.OpenAsync(ct);
            return
                await JsonSerializer.DeserializeAsync<BackupManifest>(json, BackupManifest.Json, ct)
                    is { Schema: not null, Tables: not null, Sequences: not null } manifest
                ? manifest
                : throw new BackupException(BackupFault.NotABackup, file);
        }
        catch (JsonException)
        {
            throw new BackupException(BackupFault.Damaged, file);
        }
    }

    private async Task<bool> EntriesHold(CancellationToken ct)
    {
        foreach (var table in Manifest.Tables)
        {
            if (archive.GetEntry(table.Entry) is not { } entry)
                return false;
            await using var rows = await entry.OpenAsync(ct);
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(rows, ct)) != table.Sha256)
                return false;
        }
        return true;
    }
}

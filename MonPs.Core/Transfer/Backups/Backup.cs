using System.Data;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Npgsql;

namespace MonPs.Core.Transfer.Backups;

/// <summary>
/// Writes the whole database into one file: a ZIP archive of PostgreSQL's binary COPY, table by table, all from one snapshot,
/// so that it is consistent whatever is written meanwhile. No password, no API key and no signing key is in it.
/// </summary>
public static class Backup
{
    /// <param name="file">Written under another name first: what bears this name is whole.</param>
    /// <exception cref="BackupException">The file cannot be written.</exception>
    public static async Task<BackupManifest> Write(
        NpgsqlDataSource source,
        string file,
        bool isDemo,
        TimeProvider clock,
        IProgress<BackupProgress>? progress,
        CancellationToken ct
    )
    {
        var unfinished = $"{file}.{Guid.NewGuid():N}.new";
        try
        {
            var manifest = await WriteArchive(source, unfinished, isDemo, clock, progress, ct);
            File.Move(unfinished, file, overwrite: true);
            return manifest;
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new BackupException(BackupFault.CannotWrite, file, e.Message);
        }
        finally
        {
            TryDelete(unfinished);
        }
    }

    private static async Task<BackupManifest> WriteArchive(
        NpgsqlDataSource source,
        string file,
        bool isDemo,
        TimeProvider clock,
        IProgress<BackupProgress>? progress,
        CancellationToken ct
    )
    {
        await using var stream = Create(file);
        await using var connection = await source.OpenConnectionAsync(ct);
        BackupManifest manifest;
        await using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.Comment = BackupSeal.Empty;
            var tables = await Tables(connection, archive, progress, ct);
            var sequences = await BackupSource.Sequences(connection, [.. tables.Select(table => table.Name)], ct);
            var schema = await BackupSource.Schema(connection, ct);
            manifest = new(BackupManifest.CurrentFormat, schema, isDemo, clock.GetUtcNow(), tables, sequences);
            await using var entry = await archive.CreateEntry(BackupManifest.Entry).OpenAsync(ct);
            await JsonSerializer.SerializeAsync(entry, manifest, BackupManifest.Json, ct);
        }
        await BackupSeal.Write(stream, ct);
        return manifest;
    }

    // Bets and odds are nobody else's business.
    private static FileStream Create(string file)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new(file, options);
    }

    private static async Task<List<BackupTable>> Tables(
        NpgsqlConnection connection,
        ZipArchive archive,
        IProgress<BackupProgress>? progress,
        CancellationToken ct
    )
    {
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        var shapes = await BackupSource.Tables(connection, ct);
        var (all, done) = (Math.Max(1, shapes.Sum(shape => shape.Size)), 0L);
        var tables = new List<BackupTable>();
        foreach (var shape in shapes)
        {
            progress?.Report(new(shape.Name, (double)done / all));
            var before = done;
            var steps = new ByteCount(bytes =>
                progress?.Report(new(shape.Name, (double)(before + Math.Min(bytes, shape.Size)) / all))
            );
            tables.Add(await Table(connection, archive, shape, steps, ct));
            done += shape.Size;
        }
        await snapshot.CommitAsync(ct);
        return tables;
    }

    private static async Task<BackupTable> Table(
        NpgsqlConnection connection,
        ZipArchive archive,
        TableShape shape,
        ByteCount steps,
        CancellationToken ct
    )
    {
        var (rows, from, to) = await BackupSource.Extent(connection, shape, ct);
        var sql = $"COPY (SELECT {shape.ColumnList} FROM {shape.Quoted}) TO STDOUT (FORMAT BINARY)";
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using (var copy = await connection.BeginRawBinaryCopyAsync(sql, ct))
        await using (
            var entry = await archive.CreateEntry($"tables/{shape.Name}.copy", CompressionLevel.Fastest).OpenAsync(ct)
        )
        {
            var chunk = new byte[128 * 1024];
            while (await copy.ReadAsync(chunk, ct) is > 0 and var count)
            {
                hash.AppendData(chunk, 0, count);
                await entry.WriteAsync(chunk.AsMemory(0, count), ct);
                steps.Add(count);
            }
        }
        return new(
            shape.Name,
            shape.Columns,
            rows,
            steps.Total,
            Convert.ToHexStringLower(hash.GetHashAndReset()),
            from,
            to
        );
    }

    private static void TryDelete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { }
    }
}

/// <summary>Counts bytes and tells, now and then, how many there were.</summary>
internal sealed class ByteCount(Action<long> tell)
{
    private const long Step = 4 * 1024 * 1024;
    private long told;

    public long Total { get; private set; }

    public void Add(int bytes)
    {
        Total += bytes;
        if (Total - told < Step)
            return;
        told = Total;
        tell(Total);
    }
}

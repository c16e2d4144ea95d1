using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using MonPs.Core.Data;
using Npgsql;

namespace MonPs.Core.Transfer.Backups;

/// <summary>
/// Puts a backup in the place of what a database holds: checked before anything is touched, then all in one transaction, so
/// that a running server sees the old state or the new one and never half of each.
/// </summary>
public sealed class Restore(NpgsqlDataSource source, string connectionString, bool isDemo)
{
    /// <param name="replace">Also when the database holds bets, matches or odds; they are gone then.</param>
    /// <exception cref="BackupException">The file is no whole backup, or does not belong here; nothing was touched.</exception>
    public async Task<BackupManifest> From(
        string file,
        bool replace,
        IProgress<BackupProgress>? progress,
        CancellationToken ct
    )
    {
        await using var backup = await BackupFile.Open(file, ct);
        await Check(backup.Manifest, file, replace, ct);
        if (backup.Manifest.Schema == Newest())
            await Load(backup, progress, ct);
        else
            await LoadOlder(backup, file, progress, ct);
        return backup.Manifest;
    }

    private async Task Check(BackupManifest manifest, string file, bool replace, CancellationToken ct)
    {
        if (manifest.IsDemo != isDemo)
            throw new BackupException(BackupFault.OtherKind, file);
        if (!Known().Contains(manifest.Schema, StringComparer.Ordinal))
            throw new BackupException(BackupFault.NewerSchema, file, manifest.Schema);
        if (!replace && await Held(ct) is { } held)
            throw new BackupException(BackupFault.NotEmpty, held);
    }

    private async Task<string?> Held(CancellationToken ct)
    {
        const string sql = """
            SELECT (SELECT count(*) FROM manual_bets), (SELECT count(*) FROM matches),
                   EXISTS (SELECT FROM odds_history) OR EXISTS (SELECT FROM odds_totals)
            """;
        await using var command = source.CreateCommand(sql);
        await using var row = await command.ExecuteReaderAsync(ct);
        await row.ReadAsync(ct);
        var (bets, matches, odds) = (row.GetInt64(0), row.GetInt64(1), row.GetBoolean(2));
        return bets > 0 || matches > 0 || odds ? $"{bets}" : null;
    }

    private async Task Load(BackupFile backup, IProgress<BackupProgress>? progress, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        // Passes and collections of a running server end first and wait until this is over.
        await Run(
            connection,
            "SELECT pg_advisory_xact_lock(hashtext('monps.store')), pg_advisory_xact_lock(hashtext('monps.clv'))",
            ct
        );
        await new BackupLoader(connection, backup).Load(progress, ct);
        await transaction.CommitAsync(ct);
    }

    // In a database of its own the old rows take the way every old database takes: its schema, then the later migrations.
    private async Task LoadOlder(
        BackupFile backup,
        string file,
        IProgress<BackupProgress>? progress,
        CancellationToken ct
    )
    {
        var name = $"monps_restore_{Guid.NewGuid():N}";
        var upgraded = Path.Combine(Path.GetTempPath(), $"{name}.monps");
        await OnServer($"CREATE DATABASE {name}", ct);
        try
        {
            var staging = new NpgsqlConnectionStringBuilder(connectionString) { Database = name, Pooling = false };
            await using (var old = NpgsqlDataSource.Create(staging))
            {
                await Migrate(old, backup.Manifest.Schema, ct);
                await new Restore(old, staging.ConnectionString, isDemo).Load(backup, null, ct);
                await Migrate(old, null, ct);
                await Backup.Write(old, upgraded, isDemo, TimeProvider.System, null, ct);
            }
            await using var now = await BackupFile.Open(upgraded, ct);
            await Load(now, progress, ct);
        }
        finally
        {
            File.Delete(upgraded);
            await OnServer($"DROP DATABASE IF EXISTS {name} WITH (FORCE)", CancellationToken.None);
        }
    }

    private async Task OnServer(string sql, CancellationToken ct)
    {
        var server = new NpgsqlConnectionStringBuilder(connectionString) { Database = "postgres", Pooling = false };
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync(ct);
        await Run(connection, sql, ct);
    }

    private static async Task Run(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task Migrate(NpgsqlDataSource on, string? target, CancellationToken ct)
    {
        await using var context = new MonPsDbContext(DbOptions.For(on));
        await context.GetService<IMigrator>().MigrateAsync(target, ct);
    }

    private List<string> Known()
    {
        using var context = new MonPsDbContext(DbOptions.For(source));
        return [.. context.Database.GetMigrations()];
    }

    private string Newest() => Known()[^1];
}

using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MonPs.Core.Data;
using MonPs.Core.OddsApi;
using MonPs.Core.Settings;
using MonPs.Core.Transfer.Backups;
using Npgsql;
using static MonPs.Core.Health.HealthFinding;

namespace MonPs.Core.Health;

/// <summary>Looks at everything MonPs needs. Free: it asks the provider only for what costs nothing. Never throws for what is ill.</summary>
public sealed class HealthCheckup(
    IDbContextFactory<MonPsDbContext> contexts,
    IOddsApi api,
    MonPsSettings settings,
    TimeProvider clock
)
{
    private static readonly TimeSpan OldBackup = TimeSpan.FromHours(50);

    /// <param name="envFile">The <c>.env</c> in which key and password may stand; need not exist.</param>
    public async Task<IReadOnlyList<HealthFinding>> Run(string? envFile, CancellationToken ct)
    {
        List<HealthFinding> all = [.. MachineHealth.Check(settings, envFile, clock.GetUtcNow())];
        all.AddRange(await Database(ct));
        all.AddRange(await ProviderHealth.Check(api, settings, clock, ct));
        all.Add(OfBackups());
        return [.. all.OrderBy(finding => finding.Subject)];
    }

    /// <summary>Only what a request needs: the database answers and has the schema this MonPs was made for.</summary>
    public async Task<IReadOnlyList<HealthFinding>> Database(CancellationToken ct)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync(ct);
            var schema = await Schema(context, ct);
            if (schema.State != HealthState.Ok)
                return [schema];
            await context.Database.OpenConnectionAsync(ct);
            var connection = (NpgsqlConnection)context.Database.GetDbConnection();
            return [schema, .. await WorkHealth.Check(connection, settings, clock.GetUtcNow(), ct)];
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            return [Fail(HealthSubject.Database, HealthCode.DatabaseFault, e.Message)];
        }
    }

    private static async Task<HealthFinding> Schema(MonPsDbContext context, CancellationToken ct)
    {
        var applied = (await context.Database.GetAppliedMigrationsAsync(ct)).ToList();
        var known = context.Database.GetMigrations().ToList();
        var newer = applied.Except(known, StringComparer.Ordinal).ToList();
        var behind = known.Except(applied, StringComparer.Ordinal).Count();
        return newer.Count > 0 ? Fail(HealthSubject.Schema, HealthCode.SchemaNewer, newer[^1])
            : behind > 0 ? Warn(HealthSubject.Schema, HealthCode.SchemaBehind, $"{behind}")
            : Ok(HealthSubject.Schema, HealthCode.SchemaCurrent, applied[^1]);
    }

    private HealthFinding OfBackups()
    {
        if (settings.BackupKeep == 0 || settings.IsDemo)
            return Ok(HealthSubject.Backup, HealthCode.BackupOff);
        if (DailyBackup.Kept(settings) is not [var newest, ..])
            return Warn(HealthSubject.Backup, HealthCode.BackupNever);
        var age = clock.GetUtcNow() - new DateTimeOffset(newest.LastWriteTimeUtc, TimeSpan.Zero);
        var hours = Math.Round(age.TotalHours, 1).ToString(CultureInfo.InvariantCulture);
        return age > OldBackup
            ? Warn(HealthSubject.Backup, HealthCode.BackupOld, hours, settings.BackupFolder)
            : Ok(HealthSubject.Backup, HealthCode.BackupFresh, hours, newest.Name);
    }
}

using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MonPs.Core.Data;

/// <summary>Makes the database and brings its schema up to date; names what is wrong when it cannot.</summary>
internal static class DatabaseCreation
{
    /// <exception cref="DatabaseException">The server does not answer, refuses the login, or the database cannot be made.</exception>
    public static async Task CreateWhenMissing(NpgsqlConnectionStringBuilder wanted, CancellationToken ct)
    {
        try
        {
            await using var connection = new NpgsqlConnection(WithoutPool(wanted).ConnectionString);
            await connection.OpenAsync(ct);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            await Create(wanted, ct);
        }
        catch (Exception e) when (Name(e, wanted) is { } named)
        {
            throw named;
        }
    }

    /// <summary>EF takes a lock of its own, so that of several instances one migrates and the others wait.</summary>
    public static async Task Migrate(NpgsqlDataSource source, CancellationToken ct)
    {
        await using var context = new MonPsDbContext(DbOptions.For(source));
        // A migration may have to read years of quotes.
        context.Database.SetCommandTimeout(TimeSpan.FromHours(2));
        try
        {
            await context.Database.MigrateAsync(ct);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new DatabaseException(
                DatabaseFault.NotAllowed,
                Place(new(source.ConnectionString)),
                e.MessageText,
                e
            );
        }
    }

    private static async Task Create(NpgsqlConnectionStringBuilder wanted, CancellationToken ct)
    {
        var maintenance = WithoutPool(wanted);
        maintenance.Database = "postgres";
        try
        {
            await using var connection = new NpgsqlConnection(maintenance.ConnectionString);
            await connection.OpenAsync(ct);
            var name = '"' + wanted.Database!.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
            await using var create = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
            await create.ExecuteNonQueryAsync(ct);
        }
        // Another instance made it in the same moment.
        catch (PostgresException e)
            when (e.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation) { }
        catch (PostgresException e)
        {
            throw new DatabaseException(DatabaseFault.DatabaseMissing, Place(wanted), e.MessageText, e);
        }
    }

    private static DatabaseException? Name(Exception e, NpgsqlConnectionStringBuilder wanted) =>
        e switch
        {
            PostgresException { SqlState: "28P01" or "28000" } => new(DatabaseFault.LoginRefused, Place(wanted), "", e),
            // Npgsql itself refuses to go on when the server wants a password and none is set.
            NpgsqlException { InnerException: null } when string.IsNullOrEmpty(wanted.Password) => new(
                DatabaseFault.LoginRefused,
                Place(wanted),
                $"({e.Message})",
                e
            ),
            NpgsqlException or SocketException or TimeoutException => new(
                DatabaseFault.Unreachable,
                Place(wanted),
                $"({e.Message})",
                e
            ),
            _ => null,
        };

    private static NpgsqlConnectionStringBuilder WithoutPool(NpgsqlConnectionStringBuilder wanted) =>
        new(wanted.ConnectionString) { Pooling = false };

    private static string Place(NpgsqlConnectionStringBuilder at) =>
        $"{at.Host}:{at.Port} (user {at.Username}, database {at.Database})";
}

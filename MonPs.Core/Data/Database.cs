using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using MonPs.Core.Data.EmbeddedPostgres;
using MonPs.Core.Settings;
using Npgsql;

namespace MonPs.Core.Data;

/// <summary>Who opens the database: the server owns the embedded one, a command line verb shares it when it runs.</summary>
public enum DatabaseUser
{
    Server,
    CommandLine,
}

/// <summary>The database MonPs works on, opened, created and migrated; disposing it stops what was started for it.</summary>
public sealed class Database : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private readonly EmbeddedServer? server;

    private Database(string connectionString, EmbeddedServer? server)
    {
        // What is asked again and again is read and, where any values have the same plan, planned once a connection.
        ConnectionString = new NpgsqlConnectionStringBuilder(connectionString)
        {
            MaxAutoPrepare = 100,
            // A list of fifty bets comes in one piece instead of four.
            ReadBufferSize = 64 * 1024,
            // Nothing is left behind to be reset: locks are given back, settings and temporary tables end with their transaction.
            NoResetOnClose = true,
        }.ConnectionString;
        Source = new NpgsqlDataSourceBuilder(ConnectionString).Build();
        this.server = server;
    }

    public NpgsqlDataSource Source { get; }

    /// <summary>With the password: for what must open its own connections (Quartz), never for a log or a page.</summary>
    public string ConnectionString { get; }

    /// <exception cref="DatabaseException">With the reason, in words that name host, port, user and database.</exception>
    public static async Task<Database> Open(
        MonPsSettings settings,
        DatabaseUser user,
        ILogger logger,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var cluster = settings.UsesEmbeddedDatabase ? new PostgresCluster(settings.DataFolder) : null;
        var server = cluster is null ? null : await StartServer(cluster, user, logger, clock, ct);
        try
        {
            var connection = cluster?.Connection(settings.DatabaseName) ?? Connection(settings);
            connection.ApplicationName = "MonPs";
            connection.MaxPoolSize = 60;
            connection.IncludeErrorDetail = false;
            await DatabaseCreation.CreateWhenMissing(connection, ct);
            return await OpenMigrated(connection.ConnectionString, server, ct);
        }
        catch
        {
            if (server is not null)
                await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>A database that is there already; brings its schema up to date.</summary>
    public static Task<Database> Open(string connectionString, CancellationToken ct) =>
        OpenMigrated(connectionString, null, ct);

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        if (server is not null)
            await server.DisposeAsync();
    }

    private static async Task<Database> OpenMigrated(
        string connectionString,
        EmbeddedServer? server,
        CancellationToken ct
    )
    {
        var database = new Database(connectionString, server);
        await DatabaseCreation.Migrate(database.Source, ct);
        return database;
    }

    // A server waits for a verb to end, a verb for another verb; but a verb beside a running server uses the server's database.
    private static async Task<EmbeddedServer?> StartServer(
        PostgresCluster cluster,
        DatabaseUser user,
        ILogger logger,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        DataFolder.Make(cluster.DataFolder);
        var folderLock = await FolderLock.Take(cluster.DataFolder, user, Patience, clock, ct);
        return folderLock is null ? null : await EmbeddedServer.Start(cluster, folderLock, logger, clock, ct);
    }

    private static NpgsqlConnectionStringBuilder Connection(MonPsSettings settings) =>
        new()
        {
            Host = settings.DbHost,
            Port = settings.DbPort,
            Username = settings.DbUser,
            Password = settings.DbPassword,
            Database = settings.DatabaseName,
        };
}

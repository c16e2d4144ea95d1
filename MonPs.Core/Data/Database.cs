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

    private Database(NpgsqlDataSource source, EmbeddedServer? server)
    {
        Source = source;
        this.server = server;
    }

    public NpgsqlDataSource Source { get; }

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
            var source = new NpgsqlDataSourceBuilder(connection.ConnectionString).Build();
            await DatabaseCreation.Migrate(source, ct);
            return new(source, server);
        }
        catch
        {
            if (server is not null)
                await server.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        if (server is not null)
            await server.DisposeAsync();
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

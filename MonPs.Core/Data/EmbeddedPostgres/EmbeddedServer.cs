using Microsoft.Extensions.Logging;

namespace MonPs.Core.Data.EmbeddedPostgres;

/// <summary>
/// Owns a data folder's PostgreSQL while it lives: starts it, starts it again when it dies, stops it at the end.
/// </summary>
public sealed partial class EmbeddedServer : IAsyncDisposable
{
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(2);
    private readonly PostgresCluster cluster;
    private readonly FolderLock folderLock;
    private readonly ILogger logger;
    private readonly CancellationTokenSource stopping = new();
    private readonly Task watching;

    private EmbeddedServer(PostgresCluster cluster, FolderLock folderLock, ILogger logger, TimeProvider clock)
    {
        this.cluster = cluster;
        this.folderLock = folderLock;
        this.logger = logger;
        watching = Watch(clock);
    }

    public PostgresCluster Cluster => cluster;

    /// <summary>Takes over the folder of which <paramref name="folderLock"/> makes this process the owner.</summary>
    /// <exception cref="DatabaseException">The server does not start.</exception>
    public static async Task<EmbeddedServer> Start(
        PostgresCluster cluster,
        FolderLock folderLock,
        ILogger logger,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        try
        {
            // A server left behind by a killed MonPs is stopped first: it may have been started with other settings.
            if (Directory.Exists(cluster.Folder) && await cluster.IsRunning(ct))
                await cluster.Stop(ct);
            await cluster.Start(ct);
            return new(cluster, folderLock, logger, clock);
        }
        catch
        {
            folderLock.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await watching;
        await cluster.Stop(CancellationToken.None);
        folderLock.Dispose();
        stopping.Dispose();
    }

    private async Task Watch(TimeProvider clock)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Pulse, clock, stopping.Token);
                if (await cluster.IsRunning(stopping.Token))
                    continue;
                LogRestart(cluster.Folder);
                await cluster.Start(stopping.Token);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (DatabaseException e)
            {
                LogNoStart(e.Message);
            }
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The embedded PostgreSQL in {Folder} has died; starting it again"
    )]
    private partial void LogRestart(string folder);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Reason} Trying again.")]
    private partial void LogNoStart(string reason);
}

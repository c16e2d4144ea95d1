using Microsoft.EntityFrameworkCore;
using MonPs.Core.Data;
using MonPs.Core.Data.EmbeddedPostgres;
using MonPs.Tests.Support;
using Npgsql;

[assembly: AssemblyFixture(typeof(PostgresFixture))]

namespace MonPs.Tests.Support;

/// <summary>
/// A real PostgreSQL for the whole test run, in a folder of its own. Each test class takes a fresh database, copied from
/// a migrated template, so that tests never see each other.
/// </summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("monps-tests-").FullName;
    private readonly SemaphoreSlim copying = new(1);
    private int count;

    public PostgresCluster Cluster { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        DataFolder.Make(folder);
        Cluster = new(folder, "fsync=off", "synchronous_commit=off", "full_page_writes=off");
        await Cluster.Start(CancellationToken.None);
        var template = Cluster.Connection("template_monps");
        await DatabaseCreation.CreateWhenMissing(template, CancellationToken.None);
        await using var source = NpgsqlDataSource.Create(Pooless(template));
        await DatabaseCreation.Migrate(source, CancellationToken.None);
    }

    public async Task<NpgsqlDataSource> NewDatabase() => NpgsqlDataSource.Create(await NewDatabaseConnection());

    public async Task<string> NewDatabaseConnection()
    {
        var name = $"test_{Interlocked.Increment(ref count)}";
        await copying.WaitAsync();
        try
        {
            await using var maintenance = NpgsqlDataSource.Create(Pooless(Cluster.Connection("postgres")));
            await using var create = maintenance.CreateCommand($"CREATE DATABASE {name} TEMPLATE template_monps");
            await create.ExecuteNonQueryAsync();
        }
        finally
        {
            copying.Release();
        }
        var connection = Cluster.Connection(name);
        connection.MaxPoolSize = 20;
        return connection.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await Cluster.Stop(CancellationToken.None);
        Directory.Delete(folder, recursive: true);
    }

    private static string Pooless(NpgsqlConnectionStringBuilder connection)
    {
        connection.Pooling = false;
        return connection.ConnectionString;
    }
}

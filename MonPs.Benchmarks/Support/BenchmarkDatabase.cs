using MonPs.Core.Data;
using MonPs.Core.Data.EmbeddedPostgres;
using Npgsql;

namespace MonPs.Benchmarks.Support;

/// <summary>A PostgreSQL of the benchmark's own in a temporary folder, with the product's schema; gone at the end.</summary>
sealed class BenchmarkDatabase : IAsyncDisposable
{
    readonly PostgresCluster _cluster;
    readonly Database _database;

    BenchmarkDatabase(PostgresCluster cluster, Database database)
    {
        (_cluster, _database) = (cluster, database);
        AsTheDriverComes = NpgsqlDataSource.Create(Connection);
    }

    internal Database Database => _database;
    internal NpgsqlDataSource Source => _database.Source;

    /// <summary>Without what the product tells the driver: no statement is prepared unless asked to. For the ways it is compared with.</summary>
    internal NpgsqlDataSource AsTheDriverComes { get; }
    internal NpgsqlConnectionStringBuilder Connection => _cluster.Connection("postgres");

    internal static async Task<BenchmarkDatabase> Start()
    {
        var folder = Directory.CreateTempSubdirectory("monps-benchmark-").FullName;
        DataFolder.Make(folder);
        var cluster = new PostgresCluster(folder, "shared_buffers=512MB", "max_wal_size=4GB");
        await cluster.Start(CancellationToken.None);
        var connection = cluster.Connection("postgres").ConnectionString;
        return new(cluster, await Database.Open(connection, CancellationToken.None));
    }

    internal async Task Run(string sql)
    {
        await using var command = Source.CreateCommand(sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await AsTheDriverComes.DisposeAsync();
        await _database.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        await _cluster.Stop(CancellationToken.None);
        Directory.Delete(_cluster.DataFolder, recursive: true);
    }
}

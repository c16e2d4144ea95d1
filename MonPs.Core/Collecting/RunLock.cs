using Npgsql;

namespace MonPs.Core.Collecting;

/// <summary>A job never overlaps with itself, in this process or another: PostgreSQL holds the lock, and drops it if we die.</summary>
public sealed class RunLock : IAsyncDisposable
{
    private readonly NpgsqlDataSource source;
    private readonly NpgsqlConnection connection;

    private RunLock(NpgsqlDataSource source, NpgsqlConnection connection) =>
        (this.source, this.connection) = (source, connection);

    /// <returns>Null when the job is running already.</returns>
    public static async Task<RunLock?> TryTake(NpgsqlDataSource source, string job, CancellationToken ct)
    {
        var connection = await source.OpenConnectionAsync(ct);
        try
        {
            await using var command = new NpgsqlCommand("SELECT pg_try_advisory_lock(hashtext(@job))", connection);
            command.Parameters.AddWithValue("job", $"monps.run.{job}");
            if (await command.ExecuteScalarAsync(ct) is true)
                return new(source, connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
        await connection.DisposeAsync();
        return null;
    }

    /// <summary>Waits until nobody else has it.</summary>
    public static async Task<RunLock> Wait(NpgsqlDataSource source, string job, CancellationToken ct)
    {
        var connection = await source.OpenConnectionAsync(ct);
        try
        {
            await using var command = new NpgsqlCommand("SELECT pg_advisory_lock(hashtext(@job))", connection);
            command.CommandTimeout = 0;
            command.Parameters.AddWithValue("job", $"monps.run.{job}");
            await command.ExecuteNonQueryAsync(ct);
            return new(source, connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    // Given back in words: a connection returns to the pool as it is.
    public async ValueTask DisposeAsync()
    {
        await using (connection)
            try
            {
                await using var command = new NpgsqlCommand("SELECT pg_advisory_unlock_all()", connection);
                await command.ExecuteNonQueryAsync();
            }
            // The connection broke, and the lock with it; or it is closed now instead of going back to the pool.
            catch (Exception e) when (e is NpgsqlException or InvalidOperationException)
            {
                source.Clear();
            }
    }
}

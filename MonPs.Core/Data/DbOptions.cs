using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace MonPs.Core.Data;

internal static class DbOptions
{
    public static DbContextOptions<MonPsDbContext> For(NpgsqlDataSource source)
    {
        var builder = new DbContextOptionsBuilder<MonPsDbContext>();
        Configure(builder, source);
        return builder.Options;
    }

    public static void Configure(DbContextOptionsBuilder builder, NpgsqlDataSource source) =>
        builder
            // Npgsql's default wraps "the database is away" in an InvalidOperationException that nobody looks for.
            .UseNpgsql(source, npgsql => npgsql.ExecutionStrategy(all => new NonRetryingExecutionStrategy(all)))
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
}

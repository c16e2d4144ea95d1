using Microsoft.EntityFrameworkCore;
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
        builder.UseNpgsql(source).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
}

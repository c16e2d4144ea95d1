using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using MonPs.Core.Data;
using MonPs.Tests.Support;
using Npgsql;

namespace MonPs.Tests.Core.Data;

public sealed class SchemaTests(PostgresFixture postgres)
{
    [Fact]
    public async Task The_model_says_what_the_migrated_schema_is()
    {
        await using var source = await postgres.NewDatabase();
        await using var context = new MonPsDbContext(DbOptions.For(source));

        var mapped = context.Model.GetEntityTypes().SelectMany(Describe).Order().ToList();
        var tables = context.Model.GetEntityTypes().Select(e => e.GetTableName()).ToHashSet();
        var real = (await Columns(source)).Where(c => tables.Contains(c.Split('.')[0])).Order().ToList();

        Assert.Equal(real, mapped);
    }

    [Fact]
    public async Task Partitions_are_made_for_every_month_of_a_span_and_only_once()
    {
        await using var source = await postgres.NewDatabase();
        const string make = "SELECT ensure_odds_partitions('2026-11-30 23:59:59+00', '2027-01-01 00:00:00+00')";
        for (var i = 0; i < 2; i++)
            await source.CreateCommand(make).ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        var names = await Texts(source, "SELECT inhrelid::regclass::text FROM pg_inherits ORDER BY 1");

        Assert.Contains("odds_history_y2026m11", names);
        Assert.Contains("odds_totals_y2026m12", names);
        Assert.Contains("odds_history_y2027m01", names);
    }

    private static IEnumerable<string> Describe(IEntityType entity) =>
        entity
            .GetProperties()
            .Select(p => $"{entity.GetTableName()}.{p.GetColumnName()} {p.GetColumnType()} null={p.IsNullable}");

    private static Task<List<string>> Columns(NpgsqlDataSource source) =>
        Texts(
            source,
            """
            SELECT c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' null='
                   || CASE WHEN a.attnotnull THEN 'False' ELSE 'True' END
            FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
            """
        );

    private static async Task<List<string>> Texts(NpgsqlDataSource source, string sql)
    {
        var texts = new List<string>();
        await using var reader = await source.CreateCommand(sql).ExecuteReaderAsync();
        while (await reader.ReadAsync())
            texts.Add(reader.GetString(0));
        return texts;
    }
}

using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MonPs.Core.Data.Migrations;

[DbContext(typeof(MonPsDbContext))]
[Migration("20261122200800_RunIndexes")]
internal sealed class M0008RunIndexes : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(EmbeddedSql.Load("Data.Sql.0008_run_indexes"));
}

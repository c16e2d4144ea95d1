using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MonPs.Core.Data.Migrations;

[DbContext(typeof(MonPsDbContext))]
[Migration("20261122200000_PlannedCaptures")]
internal sealed class M0003PlannedCaptures : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(EmbeddedSql.Load("Data.Sql.0003_planned_captures"));
}

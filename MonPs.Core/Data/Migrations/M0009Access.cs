using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MonPs.Core.Data.Migrations;

[DbContext(typeof(MonPsDbContext))]
[Migration("20261122210000_Access")]
internal sealed class M0009Access : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(EmbeddedSql.Load("Data.Sql.0009_access"));
}

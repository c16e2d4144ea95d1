using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MonPs.Core.Data.Migrations;

[DbContext(typeof(MonPsDbContext))]
[Migration("20261122204000_MovedAndScored")]
internal sealed class M0004MovedAndScored : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(EmbeddedSql.Load("Data.Sql.0004_moved_and_scored"));
}

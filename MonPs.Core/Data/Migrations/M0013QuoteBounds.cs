using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MonPs.Core.Data.Migrations;

[DbContext(typeof(MonPsDbContext))]
[Migration("20261128101500_QuoteBounds")]
internal sealed class M0013QuoteBounds : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(EmbeddedSql.Load("Data.Sql.0013_quote_bounds"));
}

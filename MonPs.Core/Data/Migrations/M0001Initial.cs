using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MonPs.Core.Data.Migrations;

[DbContext(typeof(MonPsDbContext))]
[Migration("20261122000000_Initial")]
internal sealed class M0001Initial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(EmbeddedSql.Load("Data.Sql.0001_initial"));
        migrationBuilder.Sql(EmbeddedSql.Load("Data.Sql.v_manual_bets_stats_v1"));
    }
}
